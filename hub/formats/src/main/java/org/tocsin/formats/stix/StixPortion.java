package org.tocsin.formats.stix;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.OutsideText;

/// What stands under one label, as portions. What STIX does not say is filled in here.
///
/// Everything is made of values under this label or a weaker one, so that nothing stricter can be
/// told from it. Source: SPECIFICATION.md F-12.
final class StixPortion {
    private static final String LANGUAGE = "en";
    private static final String NEUTRAL = "Cyber threat information: ";
    private static final String INSTRUCTION =
            "Look for what is described here in your systems, and follow the originator's advice.";
    private static final Grade GRADE = new Grade(Reliability.F, 6);

    /// Types whose names tell what a bundle is about, the most telling first.
    private static final List<String> TELLING =
            List.of(
                    "report",
                    "grouping",
                    "incident",
                    "campaign",
                    "intrusion-set",
                    "threat-actor",
                    "malware",
                    "vulnerability",
                    "attack-pattern",
                    "infrastructure",
                    "tool",
                    "indicator",
                    "course-of-action");

    private final List<StixValues.OfObject> objects;
    private final Tlp label;
    private final StixSettings settings;
    private final boolean isFirst;

    /// Looks at one label.
    ///
    /// @param isFirst whether no portion has a weaker label; then it says what must be said once
    StixPortion(
            List<StixValues.OfObject> objects, Tlp label, StixSettings settings, boolean isFirst) {
        this.objects = objects;
        this.label = label;
        this.settings = settings;
        this.isFirst = isFirst;
    }

    /// Returns from when on this no longer counts; empty when nothing says so.
    Optional<Instant> expires() {
        return settings.expires()
                .or(() ->
                        upTo("created", "modified")
                                .map(StixValue::text)
                                .map(Instant::parse)
                                .max(Comparator.naturalOrder())
                                .map(last -> last.plus(StixReader.VALIDITY)));
    }

    /// Returns the portion with which a reader begins.
    Fragment headline(String description, Instant expires) {
        var text = new Text(LANGUAGE, headline(), description, INSTRUCTION);
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                List.of(text),
                sectors(),
                Set.of(),
                Optional.of(settings.coverage()),
                List.of(),
                Set.of(Category.INFRA),
                Optional.of(new Gravity(Urgency.FUTURE, Severity.UNKNOWN, Certainty.POSSIBLE)),
                Optional.of(Cause.UNKNOWN),
                Set.of(ResponseType.ASSESS),
                Optional.empty(),
                Optional.of(expires),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(GRADE),
                payload(expires));
    }

    /// Returns a portion with the next piece of a text that is too long for one.
    static Fragment continued(String description) {
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                List.of(new Text(LANGUAGE, "", description, "")),
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The most telling name under this very label; where there is none, only what sort of objects.
    private String headline() {
        var name =
                objects.stream()
                        .filter(object -> TELLING.contains(object.object().type()))
                        .sorted(comparingInt(object -> TELLING.indexOf(object.object().type())))
                        .flatMap(object -> object.of("name").stream())
                        .filter(value -> value.label() == label && !Text.isBlank(value.text()))
                        .map(value -> value.text().replaceAll("\\s+", " "))
                        .findFirst();
        return OutsideText.shortened(
                name.orElseGet(() -> NEUTRAL + types()), Text.HEADLINE_CHARACTERS_MAX);
    }

    private String types() {
        return objects.stream()
                .filter(object -> object.labels().contains(label))
                .map(object -> object.object().type())
                .distinct()
                .collect(joining(", "));
    }

    private Set<Sector> sectors() {
        return settings.sectors().isEmpty()
                ? StixSectors.of(upTo("sectors").map(StixValue::text))
                : settings.sectors();
    }

    private Optional<Payload> payload(Instant expires) {
        var payload = new StixPayload(objects, label, expires);
        var alert = isFirst ? payload.completed() : payload.alert();
        return alert.equals(StixPayload.EMPTY) ? Optional.empty() : Optional.of(alert);
    }

    private Stream<StixValue> upTo(String... properties) {
        return objects.stream()
                .flatMap(object -> Stream.of(properties).flatMap(name -> object.of(name).stream()))
                .filter(value -> value.label().compareTo(label) <= 0);
    }
}
