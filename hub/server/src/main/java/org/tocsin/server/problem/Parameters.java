package org.tocsin.server.problem;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what is wrong with the names in a query.
public final class Parameters {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Parameters() {}

    /// Returns a fault for each name that is not among the known ones; empty if all are.
    /// Unmodifiable.
    public static List<ProblemFault> unknown(Collection<String> given, Set<String> known) {
        return given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> PLAIN_NAME.matcher(name).matches() ? name : "?")
                .map(name -> new ProblemFault(name, 0, 0, "J-10", "is not known here", ""))
                .toList();
    }
}
