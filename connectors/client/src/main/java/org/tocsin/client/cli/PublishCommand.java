package org.tocsin.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.HubClient;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.PreviewText;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Tone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Publishes advisories from files.
@Command(
        name = "publish",
        description = {
            "Publishes advisories, each a JSON file; a folder stands for its .json files.",
            "Publishing a file again changes nothing. What is wrong is told with line and field."
        })
final class PublishCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "File, folder, or - for input")
    private List<String> files = new ArrayList<>();

    @Mixin private final SigningOptions signing = new SigningOptions();

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who publishes")
    private String publisher = "";

    @Option(names = "--preview", description = "Only show the editions, and about who reads each")
    private boolean preview;

    @Option(names = "--wait", description = "Wait until each is admitted or refused")
    private boolean wait;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var contents = Content.of(files, terminal);
        var progress = new Progress(answers, contents.size(), System::nanoTime);
        var worst = Exit.OK;
        try (var client = options.client(terminal, publisher)) {
            var signed =
                    preview ? client : signing.signing(client, options.folder(terminal), publisher);
            for (int index = 0; index < contents.size(); index++) {
                worst = Math.max(worst, send(signed, contents.get(index), answers));
                progress.at(index + 1);
            }
        }
        return worst;
    }

    private int send(HubClient client, Content content, Answers answers) {
        var bytes = content.bytes().get();
        return preview
                ? previewed(client.preview(bytes), content.name(), bytes, answers)
                : published(client.publish(bytes, wait), content.name(), bytes, answers);
    }

    private static int published(
            Reply<Published> reply, String name, byte[] bytes, Answers answers) {
        return switch (reply) {
            case Reply.Done<Published>(var published) -> {
                answers.write(published.document().with("file", name), lines(published, answers));
                yield Exit.OK;
            }
            case Reply.Refused<Published>(var problem) ->
                    answers.refused(
                            problem, new ProblemText(answers.style()).lines(problem, name, bytes));
        };
    }

    private static List<String> lines(Published published, Answers answers) {
        return List.of(
                "%s  %s  %s  %s version %d"
                        .formatted(
                                answers.style().paint(Tone.GOOD, published.state()),
                                published.id(),
                                published.lane(),
                                published.reference(),
                                published.version()));
    }

    private static int previewed(
            Reply<Document> reply, String name, byte[] bytes, Answers answers) {
        return switch (reply) {
            case Reply.Done<Document>(var preview) -> {
                answers.write(
                        preview.with("file", name),
                        new PreviewText(answers.style()).lines(preview));
                yield Exit.OK;
            }
            case Reply.Refused<Document>(var problem) ->
                    answers.refused(
                            problem, new ProblemText(answers.style()).lines(problem, name, bytes));
        };
    }
}
