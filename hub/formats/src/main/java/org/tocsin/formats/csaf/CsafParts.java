package org.tocsin.formats.csaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.OutsideText;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// The parts of a CSAF document that an import uses, as the document has them.
record CsafParts(
        String title,
        String language,
        Label label,
        String namespace,
        Tracking tracking,
        List<Note> notes,
        List<Link> links,
        List<String> products,
        List<Vulnerability> vulnerabilities) {

    /// The labels that may stand in `distribution.tlp`; those of TLP 2 are met in practice.
    enum Label {
        WHITE,
        CLEAR,
        GREEN,
        AMBER,
        AMBER_STRICT,
        RED;

        private String code() {
            return name().replace('_', '+');
        }

        /// Returns the label of TLP 2.0 that says the same.
        Tlp tlp() {
            return switch (this) {
                case WHITE, CLEAR -> Tlp.CLEAR;
                case GREEN -> Tlp.GREEN;
                case AMBER -> Tlp.AMBER;
                case AMBER_STRICT -> Tlp.AMBER_STRICT;
                case RED -> Tlp.RED;
            };
        }
    }

    /// How far a document is.
    enum Status {
        DRAFT,
        INTERIM,
        FINAL;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Tracking(String id, String version, int revisions, Status status, Instant released) {}

    record Note(String category, String title, String text) {}

    record Link(String category, String url) {}

    record Remediation(String category, String details, String url) {}

    record Score(String system, BigDecimal value, String vector) {}

    record Vulnerability(String id, List<Score> scores, List<Remediation> remediations) {}

    static final Reading<CsafParts> DOCUMENT = Reading.object(CsafParts::document);

    private static final int ENTRIES_MAX = 10_000;
    private static final Reading<String> TEXT = CsafParts::text;
    private static final Shape<Label> LABEL = Scalars.codes(Label.values(), Label::code);
    private static final Shape<Status> STATUS = Scalars.codes(Status.values(), Status::code);
    private static final Shape<String> VERSION = Scalars.codes(new String[] {"2.0"}, text -> text);
    private static final Reading<Head> HEAD = Reading.object(CsafParts::head);
    private static final Reading<Label> DISTRIBUTION = inside("tlp", inside("label", LABEL));
    private static final Reading<String> PUBLISHER = inside("namespace", TEXT);
    private static final Reading<Tracking> TRACKING = Reading.object(CsafParts::tracking);
    private static final Reading<Note> NOTE = Reading.object(CsafParts::note);
    private static final Reading<Link> LINK = Reading.object(CsafParts::link);
    private static final Reading<List<String>> TREE = Reading.object(CsafParts::branch);
    private static final Reading<Vulnerability> VULNERABILITY =
            Reading.object(CsafParts::vulnerability);
    private static final Reading<Remediation> REMEDIATION = Reading.object(CsafParts::remediation);
    private static final Reading<List<Score>> SCORES = Reading.object(CsafParts::scores);
    private static final Reading<Score> SCORE = Reading.object(CsafParts::score);
    private static final Reading<Spot> ANY = Optional::of;

    private record Head(
            String title,
            String language,
            Label label,
            String namespace,
            Tracking tracking,
            List<Note> notes,
            List<Link> links) {}

    private static Optional<CsafParts> document(Fields fields) {
        var head = fields.required("document", HEAD);
        var products = fields.defaulted("product_tree", TREE, List.of());
        var vulnerabilities = fields.list("vulnerabilities", VULNERABILITY, ENTRIES_MAX);
        fields.ignoreOthers();
        return fields.make(() ->
                new CsafParts(
                        head.get().title(),
                        head.get().language(),
                        head.get().label(),
                        head.get().namespace(),
                        head.get().tracking(),
                        head.get().notes(),
                        head.get().links(),
                        products.get(),
                        vulnerabilities.get()));
    }

    private static Optional<Head> head(Fields fields) {
        fields.required("csaf_version", VERSION);
        var title = fields.required("title", TEXT);
        var language = fields.defaulted("lang", TEXT, "en");
        var label = fields.required("distribution", DISTRIBUTION);
        var namespace = fields.required("publisher", PUBLISHER);
        var tracking = fields.required("tracking", TRACKING);
        var notes = fields.list("notes", NOTE, ENTRIES_MAX);
        var links = fields.list("references", LINK, ENTRIES_MAX);
        fields.ignoreOthers();
        return fields.make(() ->
                new Head(
                        title.get(),
                        language.get(),
                        label.get(),
                        namespace.get(),
                        tracking.get(),
                        notes.get(),
                        links.get()));
    }

    private static Optional<Tracking> tracking(Fields fields) {
        var id = fields.required("id", TEXT);
        var version = fields.defaulted("version", TEXT, "1");
        var history = fields.list("revision_history", ANY, ENTRIES_MAX);
        var status = fields.required("status", STATUS);
        var released = fields.required("current_release_date", Scalars.INSTANT);
        fields.ignoreOthers();
        return fields.make(() ->
                new Tracking(
                        id.get(),
                        version.get(),
                        history.get().size(),
                        status.get(),
                        released.get()));
    }

    private static Optional<Note> note(Fields fields) {
        var category = fields.required("category", TEXT);
        var title = fields.defaulted("title", TEXT, "");
        var text = fields.required("text", TEXT);
        fields.ignoreOthers();
        return fields.make(() -> new Note(category.get(), title.get(), text.get()));
    }

    private static Optional<Link> link(Fields fields) {
        var category = fields.defaulted("category", TEXT, "external");
        var url = fields.required("url", TEXT);
        fields.ignoreOthers();
        return fields.make(() -> new Link(category.get(), url.get()));
    }

    /// Gives the names of all products of a tree or branch, in the document's order.
    private static Optional<List<String>> branch(Fields fields) {
        var named = inside("name", TEXT);
        var product = fields.optional("product", named);
        var others = fields.list("full_product_names", named, ENTRIES_MAX);
        var branches = fields.list("branches", Reading.object(CsafParts::branch), ENTRIES_MAX);
        fields.ignoreOthers();
        return fields.make(() -> {
            var names = new ArrayList<String>();
            product.get().ifPresent(names::add);
            branches.get().forEach(names::addAll);
            names.addAll(others.get());
            return names;
        });
    }

    private static Optional<Vulnerability> vulnerability(Fields fields) {
        var cve = fields.optional("cve", TEXT);
        var ids = fields.list("ids", inside("text", TEXT), ENTRIES_MAX);
        var scores = fields.list("scores", SCORES, ENTRIES_MAX);
        var remediations = fields.list("remediations", REMEDIATION, ENTRIES_MAX);
        fields.ignoreOthers();
        return fields.make(() ->
                new Vulnerability(
                        cve.get().or(() -> ids.get().stream().findFirst()).orElse(""),
                        scores.get().stream().flatMap(List::stream).distinct().toList(),
                        remediations.get()));
    }

    private static Optional<Remediation> remediation(Fields fields) {
        var category = fields.required("category", TEXT);
        var details = fields.required("details", TEXT);
        var url = fields.defaulted("url", TEXT, "");
        fields.ignoreOthers();
        return fields.make(() -> new Remediation(category.get(), details.get(), url.get()));
    }

    private static Optional<List<Score>> scores(Fields fields) {
        var second = fields.optional("cvss_v2", SCORE);
        var third = fields.optional("cvss_v3", SCORE);
        fields.ignoreOthers();
        return fields.make(() -> {
            var scores = new ArrayList<Score>();
            third.get().ifPresent(scores::add);
            second.get().ifPresent(scores::add);
            return scores;
        });
    }

    private static Optional<Score> score(Fields fields) {
        var version = fields.required("version", TEXT);
        var value = fields.required("baseScore", CsafParts::points);
        var vector = fields.defaulted("vectorString", TEXT, "");
        fields.ignoreOthers();
        return fields.make(() -> new Score("CVSS:" + version.get(), value.get(), vector.get()));
    }

    private static Optional<BigDecimal> points(Spot spot) {
        return spot.json() instanceof Json.Decimal(BigDecimal value, var _)
                        && value.signum() >= 0
                        && value.compareTo(BigDecimal.TEN) <= 0
                ? Optional.of(value.setScale(1, RoundingMode.HALF_UP))
                : spot.fault("J-9", "a number from 0 to 10 is expected");
    }

    private static <T> Reading<T> inside(String name, Reading<T> reading) {
        return Reading.object(fields -> {
            var value = fields.required(name, reading);
            fields.ignoreOthers();
            return fields.make(value);
        });
    }

    private static Optional<String> text(Spot spot) {
        return spot.json() instanceof Json.Text(String text, var _)
                ? Optional.of(OutsideText.clean(text))
                : spot.fault("J-6", "a string is expected");
    }

    @Override
    public String toString() {
        return "CsafParts[" + tracking.id() + "]";
    }
}
