package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes the rights of a participant, as its State's registrar.
@Command(
        name = "rights",
        description = {
            "Changes what a participant is granted. What narrows acts at once; what widens waits for",
            "a second person, see: proposals. A list that is given takes the place of the old one."
        })
final class RightsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "PARTICIPANT", description = "Whose rights")
    private String participant = "";

    @Option(
            names = "--as",
            paramLabel = "ID",
            required = true,
            description = "Who asks, of the State's registrar")
    private String registrar = "";

    @Option(names = "--level", paramLabel = "0-3", description = "What it may read")
    private Optional<Long> level = Optional.empty();

    @Option(names = "--compartments", paramLabel = "NAMES", description = "It holds")
    private Optional<String> compartments = Optional.empty();

    @Option(names = "--tier", paramLabel = "0-9", description = "How far a partner is trusted")
    private Optional<Long> tier = Optional.empty();

    @Option(names = "--roles", paramLabel = "ROLES", description = "What it does")
    private Optional<String> roles = Optional.empty();

    @Option(
            names = "--communities",
            paramLabel = "NAMES",
            description = "Of which it is a member, as community:NAME")
    private Optional<String> communities = Optional.empty();

    @Option(names = "--client-of", paramLabel = "IDS", description = "Whose client")
    private Optional<String> clientOf = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", description = "When its rights end")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Everything, from a JSON file: mandates and persons too")
    private Optional<String> file = Optional.empty();

    @Option(names = "--suspend", description = "Stop it at once")
    private boolean suspends;

    @Option(names = "--resume", description = "Ask for its suspension to be lifted")
    private boolean resumes;

    RightsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (suspends && resumes) {
            throw new UsageException("--suspend and --resume are two calls.");
        }
        var answers = Answers.of(terminal, options);
        try (var client = options.client(terminal, registrar)) {
            return answers.give(asked(client), document -> document, Enrolments::lines);
        }
    }

    private Reply<Document> asked(HubClient client) {
        if (suspends) {
            return client.rights().suspend(participant);
        }
        if (resumes) {
            return client.rights().resume(participant);
        }
        if (file.isPresent()) {
            return client.rights()
                    .change(participant, Content.one(file.get(), terminal).bytes().get());
        }
        return switch (client.participant(participant)) {
            case Reply.Refused<Document> refused -> refused;
            case Reply.Done<Document>(var known) ->
                    client.rights().change(participant, changed(known).line().getBytes(UTF_8));
        };
    }

    private Document changed(Document known) {
        var wanted = known.with("clearance", clearance(known));
        wanted = tier.isPresent() ? wanted.with("tier", tier.get()) : wanted;
        wanted = until.isPresent() ? wanted.with("until", until.get()) : wanted;
        wanted = with(wanted, "roles", roles);
        wanted = with(wanted, "memberships", communities);
        return with(wanted, "clientOf", clientOf);
    }

    private Document clearance(Document known) {
        var held = known.member("clearance").orElseGet(Document::none);
        return with(
                level.isPresent() ? held.with("level", level.get()) : held,
                "compartments",
                compartments);
    }

    private static Document with(Document document, String name, Optional<String> values) {
        return values.map(given -> document.with(name, entries(given))).orElse(document);
    }

    private static List<String> entries(String given) {
        return Pattern.compile(",").splitAsStream(given).filter(it -> !it.isEmpty()).toList();
    }
}
