package org.tocsin.client.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tocsin.client.HubClient;
import org.tocsin.client.Page;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.terminal.EditionText;
import org.tocsin.client.terminal.NoticeText;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads one advisory, or lists what may be read.
@Command(
        name = "read",
        description = {
            "Reads one advisory, or lists what one may read, newest last.",
            "What one may not read is as if it were not there."
        })
final class ReadCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();
    @Mixin private final FilterOptions wanted = new FilterOptions();
    @Mixin private final SinceOption from = new SinceOption();

    @Parameters(paramLabel = "ADVISORY", arity = "0..1", description = "Id of one advisory")
    private String advisory = "";

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who reads")
    private String reader = "";

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "1000",
            description = "List at most so many. Default: 1000")
    private int limit;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        try (var client = options.client(terminal, reader)) {
            return advisory.isEmpty()
                    ? list(client, answers)
                    : answers.give(
                            client.read(advisory),
                            Reading::document,
                            reading -> lines(reading, answers));
        }
    }

    private int list(HubClient client, Answers answers) {
        var since = from.since(Instant.now());
        var before = new Page(List.of(), "", Optional.empty());
        int left = limit;
        while (left > 0) {
            var asked = Math.min(left, PAGE);
            switch (client.list(wanted.filter(), since, before.cursor(), asked)) {
                case Reply.Done<Page>(var page) -> {
                    page.keptSince().ifPresent(kept -> warn(kept, answers));
                    left = isLast(page, before) ? 0 : left - write(page, answers);
                    before = page;
                }
                case Reply.Refused<Page>(var problem) -> {
                    return answers.refused(
                            problem, new ProblemText(answers.style()).lines(problem));
                }
            }
        }
        return Exit.OK;
    }

    /// A page may end early, so only one with nothing is the last. A hub that is not sure of rights
    /// gives the first again and again.
    private static boolean isLast(Page page, Page before) {
        return page.readings().isEmpty() || page.readings().equals(before.readings());
    }

    private static int write(Page page, Answers answers) {
        page.readings()
                .forEach(reading ->
                        answers.write(reading.document(), List.of(entry(reading, answers))));
        return page.readings().size();
    }

    private static void warn(Instant keptSince, Answers answers) {
        answers.remark("What came before " + Times.of(Optional.of(keptSince)) + " is not kept.");
    }

    private static List<String> lines(Reading reading, Answers answers) {
        return switch (reading) {
            case Reading.Text text -> new EditionText(answers.style()).lines(text);
            case Reading.Tombstone notice -> new NoticeText(answers.style()).lines(notice);
        };
    }

    private static String entry(Reading reading, Answers answers) {
        var line =
                switch (reading) {
                    case Reading.Text text -> new EditionText(answers.style()).line(text);
                    case Reading.Tombstone notice -> new NoticeText(answers.style()).line(notice);
                };
        return reading.id() + "  " + line;
    }
}
