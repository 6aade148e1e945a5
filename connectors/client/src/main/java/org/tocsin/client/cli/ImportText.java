package org.tocsin.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.client.Problem;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;
import org.tocsin.client.cli.ImportFormat.Imported;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Tone;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Fault;
import org.tocsin.formats.stix.StixFate;

/// Tells what came of an import: a line for each document, and one for each object in it.
///
/// @param answers where to
record ImportText(Answers answers) {
    private static final Pattern OBJECT = Pattern.compile("objects\\[([0-9]{1,4})].*");

    /// Tells what the hub made of a document, and how to end.
    ///
    /// @param latest the version that stands; empty when that is not known
    int published(String file, Imported imported, Reply<Published> reply, Optional<Long> latest) {
        return switch (reply) {
            case Reply.Done<Published>(Published published) -> {
                var later = latest.filter(version -> version > published.version());
                yield later.isPresent()
                        ? superseded(file, published, later.get())
                        : admitted(file, published, imported);
            }
            case Reply.Refused<Published>(Problem problem) ->
                    answers.refused(
                            problem,
                            new ProblemText(answers.style()).lines(problem, file, new byte[0]));
        };
    }

    /// Tells that all of a document was taken back, and what the hub made of that.
    int revoked(String file, Imported imported, Reply<Document> reply) {
        return switch (reply) {
            case Reply.Done<Document>(Document ended) -> {
                answers.write(
                        ended.with("file", file),
                        List.of(
                                "%s  %s  %s  all of it is revoked  %s"
                                        .formatted(
                                                ended.text("state").orElse("CANCELLED"),
                                                ended.text("id").orElse("?"),
                                                imported.reference(),
                                                file)));
                yield Exit.OK;
            }
            case Reply.Refused<Document>(Problem problem) ->
                    answers.refused(
                            problem,
                            new ProblemText(answers.style()).lines(problem, file, new byte[0]));
        };
    }

    /// Tells that what stands was changed later than a document.
    int older(String file, Imported imported) {
        return answers.refused(
                Document.none()
                        .with("file", file)
                        .with("reference", imported.reference().value())
                        .with("state", "SUPERSEDED"),
                List.of(
                        "SUPERSEDED  %s: what stands was changed later  %s"
                                .formatted(imported.reference(), file)));
    }

    private int superseded(String file, Published published, long latest) {
        return answers.refused(
                published
                        .document()
                        .with("file", file)
                        .with("state", "SUPERSEDED")
                        .with("latest", latest),
                List.of(
                        "SUPERSEDED  %s  %s version %d, and version %d stands  %s"
                                .formatted(
                                        published.id(),
                                        published.reference(),
                                        published.version(),
                                        latest,
                                        file)));
    }

    private int admitted(String file, Published published, Imported imported) {
        var lines = new ArrayList<String>();
        lines.add(
                "%s  %s  %s version %d  %s"
                        .formatted(
                                answers.style().paint(Tone.GOOD, published.state()),
                                published.id(),
                                published.reference(),
                                published.version(),
                                file));
        imported.fates().stream().map(ImportText::line).forEach(lines::add);
        var objects = imported.fates().stream().map(ImportText::document).toList();
        var document = published.document().with("file", file);
        answers.write(
                objects.isEmpty() ? document : document.with("objects", Document.of(objects)),
                lines);
        return Exit.OK;
    }

    /// Tells that a document cannot be taken as it is, and how to end.
    int refused(String file, byte[] bytes, List<Fault> faults) {
        var found = Document.parse(bytes);
        var lines = new ArrayList<String>();
        lines.add(answers.style().paint(Tone.STRONG, file + ": Refused: it cannot be taken."));
        faults.forEach(fault -> lines.add("  " + line(file, fault, found)));
        var documents = faults.stream().map(fault -> document(fault, found)).toList();
        return answers.refused(
                Document.none()
                        .with("file", file)
                        .with("state", "REFUSED")
                        .with("faults", Document.of(documents)),
                lines);
    }

    private static String line(StixFate fate) {
        return switch (fate) {
            case StixFate.Taken(String id, var labels) ->
                    "  taken    " + id + "  " + String.join(" ", words(labels));
            case StixFate.Skipped(String id, var reason) ->
                    "  skipped  " + id + "  " + reason.words();
        };
    }

    private static Document document(StixFate fate) {
        var document = Document.none().with("id", fate.id());
        return switch (fate) {
            case StixFate.Taken(var _, var labels) ->
                    document.with("outcome", "TAKEN").with("labels", words(labels));
            case StixFate.Skipped(var _, var reason) ->
                    document.with("outcome", "SKIPPED").with("reason", reason.name());
        };
    }

    private static List<String> words(Set<Tlp> labels) {
        return labels.stream().sorted().map(label -> "TLP:" + label.label()).toList();
    }

    private static String line(String file, Fault fault, Optional<Document> bundle) {
        var place = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
        var what = fault.field().isEmpty() ? "the whole" : fault.field();
        return "%s%s: %s%s: %s [%s]"
                .formatted(
                        file,
                        place,
                        what,
                        object(fault, bundle).map(id -> " " + id).orElse(""),
                        fault.explanation(),
                        fault.rule());
    }

    private static Document document(Fault fault, Optional<Document> bundle) {
        return Document.none()
                .with("field", fault.field())
                .with("line", fault.line())
                .with("column", fault.column())
                .with("rule", fault.rule())
                .with("explanation", fault.explanation())
                .with("object", object(fault, bundle).orElse(""));
    }

    /// Returns the id of the object in which a fault is.
    private static Optional<String> object(Fault fault, Optional<Document> bundle) {
        var place = OBJECT.matcher(fault.field());
        return place.matches()
                ? bundle.stream()
                        .flatMap(document -> document.list("objects").stream())
                        .skip(Long.parseLong(place.group(1)))
                        .findFirst()
                        .flatMap(object -> object.text("id"))
                        .filter(id -> id.matches("[a-z0-9-]{1,128}"))
                : Optional.empty();
    }
}
