package org.tocsin.formats.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Topic;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// What a portion says, as members beside those of its marking.
final class FragmentJson {
    static final Shape<Category> CATEGORY = Scalars.names(Category.class);
    static final Shape<Cause> CAUSE = Scalars.names(Cause.class);

    private static final int TEXTS_MAX = 32;
    private static final Shape<ResponseType> RESPONSE = Scalars.names(ResponseType.class);
    private static final Shape<Urgency> URGENCY = Scalars.names(Urgency.class);
    private static final Shape<Severity> SEVERITY = Scalars.names(Severity.class);
    private static final Shape<Certainty> CERTAINTY = Scalars.names(Certainty.class);
    private static final Shape<Reliability> RELIABILITY = Scalars.names(Reliability.class);
    private static final Shape<Integer> CREDIBILITY = Scalars.integer(1, 6);
    private static final Shape<String> PLACE = Scalars.text(500);

    private FragmentJson() {}

    /// Reads what a portion says.
    ///
    /// @param advisoryKind the kind of the advisory that the portion belongs to; empty when unknown
    static Supplier<Fragment> read(Fields fields, Optional<AdvisoryKind> advisoryKind) {
        var kind = fields.optional("kind", Codes.KIND);
        var texts = fields.list("texts", TextJson.TEXT, TEXTS_MAX);
        var sectors = fields.set("sectors", Codes.SECTOR, Fragment.CODES_MAX);
        var topics = fields.set("topics", Codes.TOPIC, Topic.values().length);
        var coverage = AreaJson.coverage(fields);
        var places = fields.list("placesInWords", PLACE, Fragment.CODES_MAX);
        var categories = categories(fields);
        var gravity = gravity(fields);
        var cause = fields.optional("cause", CAUSE);
        var responses = fields.set("responseTypes", RESPONSE, ResponseType.values().length);
        var onset = fields.optional("onset", Codes.INSTANT);
        var expires = fields.optional("expires", Codes.INSTANT);
        var references = fields.list("references", Codes.ADVISORY, Fragment.CODES_MAX);
        var incidents = fields.list("incidents", Scalars.UUID_SHAPE, Fragment.CODES_MAX);
        var exercise = fields.optional("exercise", Scalars.UUID_SHAPE);
        var grade = grade(fields);
        var payload = payload(fields, kind.get().or(() -> advisoryKind));
        return () ->
                new Fragment(
                        kind.get(),
                        Optional.empty(),
                        texts.get(),
                        sectors.get(),
                        topics.get(),
                        coverage.get(),
                        places.get(),
                        categories.get(),
                        gravity.get(),
                        cause.get(),
                        responses.get(),
                        onset.get(),
                        expires.get(),
                        references.get(),
                        incidents.get(),
                        exercise.get(),
                        grade.get(),
                        payload.get());
    }

    /// Writes what a portion says.
    static Json.Members write(Fragment fragment) {
        var writing =
                new Writing()
                        .put("kind", Codes.KIND, fragment.kind())
                        .put("originator", Codes.PARTICIPANT, fragment.originator())
                        .list("texts", TextJson.TEXT, fragment.texts())
                        .set("sectors", Codes.SECTOR, fragment.sectors())
                        .set("topics", Codes.TOPIC, fragment.topics())
                        .list("placesInWords", PLACE, fragment.placesInWords())
                        .set("categories", CATEGORY, fragment.categories())
                        .put("cause", CAUSE, fragment.cause())
                        .set("responseTypes", RESPONSE, fragment.responseTypes())
                        .put("onset", Codes.INSTANT, fragment.onset())
                        .put("expires", Codes.INSTANT, fragment.expires())
                        .list("references", Codes.ADVISORY, fragment.references())
                        .list("incidents", Scalars.UUID_SHAPE, fragment.incidents())
                        .put("exercise", Scalars.UUID_SHAPE, fragment.exercise());
        fragment.coverage().map(AreaJson::coverage).ifPresent(writing::all);
        fragment.gravity().map(FragmentJson::gravity).ifPresent(writing::all);
        fragment.grade().map(FragmentJson::grade).ifPresent(writing::all);
        fragment.payload().ifPresent(payload -> writing.put("payload", shape(payload), payload));
        return writing.done();
    }

    static Supplier<Set<Category>> categories(Fields fields) {
        return fields.set("categories", CATEGORY, Category.values().length);
    }

    static Supplier<Optional<Gravity>> gravity(Fields fields) {
        var urgency = fields.optional("urgency", URGENCY);
        var severity = fields.optional("severity", SEVERITY);
        var certainty = fields.optional("certainty", CERTAINTY);
        fields.together(List.of("urgency", "severity", "certainty"));
        return () ->
                fields.has("urgency") && fields.isSound()
                        ? Optional.of(
                                new Gravity(
                                        urgency.get().orElseThrow(),
                                        severity.get().orElseThrow(),
                                        certainty.get().orElseThrow()))
                        : Optional.empty();
    }

    static Supplier<Optional<Grade>> grade(Fields fields) {
        var reliability = fields.optional("reliability", RELIABILITY);
        var credibility = fields.optional("credibility", CREDIBILITY);
        fields.together(List.of("reliability", "credibility"));
        return () ->
                reliability
                        .get()
                        .flatMap(source -> credibility.get().map(told -> new Grade(source, told)));
    }

    private static Json.Members gravity(Gravity gravity) {
        return new Writing()
                .put("urgency", URGENCY, gravity.urgency())
                .put("severity", SEVERITY, gravity.severity())
                .put("certainty", CERTAINTY, gravity.certainty())
                .done();
    }

    private static Json.Members grade(Grade grade) {
        return new Writing()
                .put("reliability", RELIABILITY, grade.reliability())
                .put("credibility", CREDIBILITY, grade.credibility())
                .done();
    }

    private static Supplier<Optional<Payload>> payload(Fields fields, Optional<AdvisoryKind> kind) {
        if (kind.isEmpty()) {
            fields.ignore("payload");
            return Optional::empty;
        }
        return fields.optional("payload", PayloadJson.of(kind.get()));
    }

    private static Shape<Payload> shape(Payload payload) {
        return PayloadJson.of(payload.kind());
    }
}
