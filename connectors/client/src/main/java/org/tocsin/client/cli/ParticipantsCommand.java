package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the sample participants of a local hub with their secrets.
@Command(
        name = "participants",
        description = {
            "Lists the sample participants and persons of a local hub with their secrets.",
            "With --json a list of {id, name, kind, state, roles, clearance, secret}."
        })
final class ParticipantsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    ParticipantsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var secrets = options.folder(terminal).secrets();
        var everybody = new Everybody(options.settings(terminal), secrets);
        if (options.json()) {
            var list = everybody.stream().map(Everybody.One::json).toList();
            terminal.print(List.of(Document.of(list).line()));
        } else {
            answers.remark("Give one of these ids with --as. Secrets are for curl and programs.");
            everybody.stream().forEach(one -> terminal.print(List.of(line(one))));
        }
        return Exit.OK;
    }

    private static String line(Everybody.One one) {
        if (one.me().isEmpty()) {
            return "%-28s  is not let in".formatted(one.id());
        }
        var roles = one.json().texts("roles");
        return "%-28s  %-18s %-2s  level %s %s  %s  %s"
                .formatted(
                        one.id(),
                        Printable.line(one.json().text("kind").orElse("person")),
                        Printable.line(one.json().text("state").orElse("")),
                        level(one),
                        compartments(one),
                        Printable.line(String.join(",", roles)),
                        one.secret());
    }

    private static String level(Everybody.One one) {
        return one.member("clearance").flatMap(held -> held.text("level")).orElse("?");
    }

    private static String compartments(Everybody.One one) {
        var held = one.member("clearance").map(all -> all.texts("compartments")).orElse(List.of());
        return held.isEmpty() ? "-" : String.join(",", held);
    }
}
