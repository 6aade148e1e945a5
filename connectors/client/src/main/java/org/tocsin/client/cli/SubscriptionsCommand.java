package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.client.Filter;
import org.tocsin.client.HubClient;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the subscriptions that the hub keeps for a participant, and adds or removes one.
@Command(
        name = "subscriptions",
        description = {
            "Lists the subscriptions that the hub keeps for a participant; adds or removes one.",
            "Follow one with: subscribe --subscription ID"
        })
final class SubscriptionsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();
    @Mixin private final FilterOptions wanted = new FilterOptions();

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Whose they are")
    private String owner = "";

    @Option(
            names = "--add",
            paramLabel = "NAME",
            description = "Keep a subscription to what the other options say")
    private String added = "";

    @Option(names = "--remove", paramLabel = "ID", description = "End a subscription")
    private String removed = "";

    SubscriptionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!added.isEmpty() && !removed.isEmpty()) {
            throw new UsageException("--add and --remove are two calls.");
        }
        if (added.isEmpty() && !wanted.filter().equals(Filter.ANYTHING)) {
            throw new UsageException("What is wanted is said together with --add.");
        }
        var answers = Answers.of(terminal, options);
        try (var client = options.client(terminal, owner)) {
            return carryOut(client, answers);
        }
    }

    private int carryOut(HubClient client, Answers answers) {
        if (!added.isEmpty()) {
            return answers.give(
                    client.subscribe(added, wanted.filter()),
                    document -> document,
                    document -> List.of(line(document)));
        }
        if (!removed.isEmpty()) {
            return answers.give(
                    client.unsubscribe(removed),
                    document -> document,
                    _ -> List.of("ENDED  " + Printable.line(removed)));
        }
        return answers.give(
                client.subscriptions(),
                Document::of,
                list -> list.stream().map(SubscriptionsCommand::line).toList());
    }

    private static String line(Document subscription) {
        return Printable.line(
                "%s  %-20s  %s"
                        .formatted(
                                subscription.text("id").orElse("?"),
                                subscription.text("name").orElse(""),
                                wishes(subscription)));
    }

    private static String wishes(Document subscription) {
        var lists =
                Stream.of("sectors", "topics", "kinds", "areas", "lanes")
                        .filter(name -> !subscription.texts(name).isEmpty())
                        .map(name -> name + " " + String.join(",", subscription.texts(name)));
        var filter = subscription.member("filter").map(it -> "filter " + it.line()).stream();
        var said = Stream.concat(lists, filter).collect(Collectors.joining("; "));
        return said.isEmpty() ? "everything" : said;
    }
}
