package org.tocsin.client.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tocsin.client.AuditClient;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.AccountText;

/// Asks a hub to account for advisories, and tells what it says.
///
/// @param terminal where to
/// @param options which hub, and how it is told
record Accounting(Terminal terminal, HubOptions options) {

    /// Puts a question, and returns the exit code.
    ///
    /// @param who who asks
    /// @param question what is asked
    /// @param lines how the answer reads for a person
    int tell(
            String who,
            Function<AuditClient, Reply<Document>> question,
            BiFunction<AccountText, Document, List<String>> lines) {
        var answers = Answers.of(terminal, options);
        var text = new AccountText(answers.style());
        try (var client = options.client(terminal, who)) {
            return answers.give(
                    question.apply(client.audit()),
                    document -> document,
                    document -> lines.apply(text, document));
        }
    }
}
