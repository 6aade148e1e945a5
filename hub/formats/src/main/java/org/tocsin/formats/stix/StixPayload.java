package org.tocsin.formats.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.CyberAlert.Impact;
import org.tocsin.domain.advisory.CyberAlert.Indicator;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Faults;
import org.tocsin.formats.Json;
import org.tocsin.formats.OutsideText;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Spot;

/// The typed part of what stands under one label: indicators, weaknesses, what helps.
///
/// @param objects all objects of the bundle that are told
/// @param label the label; an entry that several values make is under the strictest of them
/// @param expires until when an indicator counts that does not say so itself
record StixPayload(List<StixValues.OfObject> objects, Tlp label, Instant expires) {
    /// The payload that says nothing.
    static final CyberAlert EMPTY =
            new CyberAlert(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    private static final int ENTRIES_MAX = 1_000;
    private static final int PATTERN_LENGTH_MAX = 2_000;
    private static final int VULNERABILITY_CHARACTERS_MAX = 64;
    private static final int MITIGATION_CHARACTERS_MAX = 4_000;
    private static final int CONFIDENCE_UNSAID = 50;
    private static final Code ATTACK_UNSAID = new Code("unspecified");
    private static final String NO_REMEDY =
            "The bundle names no remedy. Look for the indicators that it gives.";
    private static final List<String> PARTS =
            List.of("pattern", "pattern_type", "valid_from", "valid_until", "confidence");

    /// Returns what the objects say.
    CyberAlert alert() {
        return alert(attackType(), Optional.empty(), mitigations());
    }

    /// Returns what the objects say, with what every alert must say. Source: SPECIFICATION.md K-3.
    CyberAlert completed() {
        var mitigations = mitigations();
        return alert(
                attackType().or(() -> Optional.of(ATTACK_UNSAID)),
                Optional.of(Impact.UNKNOWN),
                mitigations.isEmpty() ? List.of(NO_REMEDY) : mitigations);
    }

    private CyberAlert alert(
            Optional<Code> attackType, Optional<Impact> impact, List<String> mitigations) {
        return new CyberAlert(
                attackType,
                List.of(),
                texts("vulnerability", "name")
                        .filter(name -> name.length() <= VULNERABILITY_CHARACTERS_MAX)
                        .distinct()
                        .limit(ENTRIES_MAX)
                        .toList(),
                List.of(),
                indicators(),
                impact,
                mitigations,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Optional<Code> attackType() {
        return texts("malware", "malware_types")
                .flatMap(text -> Code.of(text).stream())
                .findFirst();
    }

    private List<String> mitigations() {
        return texts("course-of-action", "description")
                .map(text -> OutsideText.shortened(text, MITIGATION_CHARACTERS_MAX))
                .distinct()
                .limit(ENTRIES_MAX)
                .toList();
    }

    private List<Indicator> indicators() {
        return objects.stream()
                .filter(object -> object.object().type().equals("indicator"))
                .filter(object -> strictest(object) == label)
                .flatMap(object -> indicator(object).stream())
                .limit(ENTRIES_MAX)
                .toList();
    }

    private static Tlp strictest(StixValues.OfObject object) {
        return PARTS.stream()
                .flatMap(part -> object.of(part).stream())
                .map(StixValue::label)
                .reduce(object.label(), StixMark::stricter);
    }

    /// An indicator in another language than that of STIX, or one too long, is told as text only.
    private Optional<Indicator> indicator(StixValues.OfObject object) {
        var pattern = first(object, "pattern").filter(text -> text.length() <= PATTERN_LENGTH_MAX);
        var from = first(object, "valid_from").flatMap(StixPayload::instant);
        if (first(object, "pattern_type").filter("stix"::equals).isEmpty()
                || pattern.filter(Predicate.not(Text::isBlank)).isEmpty()
                || from.isEmpty()) {
            return Optional.empty();
        }
        var until = first(object, "valid_until").flatMap(StixPayload::instant).orElse(expires);
        var confidence = first(object, "confidence").flatMap(StixPayload::percent);
        return Optional.of(
                new Indicator(
                        pattern.get(),
                        from.get(),
                        until.isAfter(from.get()) ? until : from.get().plus(StixReader.VALIDITY),
                        confidence.orElse(CONFIDENCE_UNSAID)));
    }

    private static Optional<String> first(StixValues.OfObject object, String property) {
        return object.of(property).stream().map(StixValue::text).findFirst();
    }

    private static Optional<Instant> instant(String text) {
        return Scalars.INSTANT.read(new Spot(Json.text(text), "", new Faults()));
    }

    private static Optional<Integer> percent(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,2}|100"))
                .map(Integer::valueOf);
    }

    private Stream<String> texts(String type, String property) {
        return objects.stream()
                .filter(object -> object.object().type().equals(type))
                .flatMap(object -> object.of(property).stream())
                .filter(value -> value.label() == label)
                .map(StixValue::text)
                .filter(Predicate.not(Text::isBlank));
    }
}
