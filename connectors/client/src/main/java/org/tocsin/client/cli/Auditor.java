package org.tocsin.client.cli;

/// Finds who may account for advisories.
final class Auditor {
    private Auditor() {}

    /// Returns `named`, or when nobody is named the first auditor of the local hub.
    static String of(String named, HubOptions options, Terminal terminal) {
        if (!named.isEmpty()) {
            return named;
        }
        var secrets = options.folder(terminal).secrets();
        return new Everybody(options.settings(terminal), secrets)
                .stream()
                        .filter(one -> one.is("auditor"))
                        .map(Everybody.One::id)
                        .findFirst()
                        .orElseThrow(() ->
                                new UsageException(
                                        "There is no auditor in the data folder. Name one"
                                                + " with --as."));
    }
}
