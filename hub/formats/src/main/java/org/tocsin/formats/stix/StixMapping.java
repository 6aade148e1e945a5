package org.tocsin.formats.stix;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Faults;
import org.tocsin.formats.Parsed;

/// Makes the values of one bundle a `cyber-alert`: for each label one headline portion, and as many
/// others as its text needs.
///
/// Source: SPECIFICATION.md F-11, F-12, F-14, F-15, F-30, F-31.
final class StixMapping {
    private static final int PORTIONS_MAX = 64;

    private final StixValues values;
    private final StixSettings settings;
    private final List<StixValues.OfObject> told;
    private final Faults faults = new Faults();

    StixMapping(StixValues values, StixSettings settings) {
        this.values = values;
        this.settings = settings;
        this.told = values.objects().stream().filter(one -> skipped(one).isEmpty()).toList();
    }

    Parsed<StixAdvisory> advisory() {
        if (told.isEmpty() && values.objects().stream().noneMatch(StixMapping::isRevoked)) {
            faults.add(whole("F-14", "holds nothing to publish"));
        }
        told.forEach(this::requireReaders);
        var drafts = faults.count() == 0 ? drafts() : List.<Draft>of();
        if (drafts.size() > PORTIONS_MAX) {
            faults.add(whole("F-12", "says more than " + PORTIONS_MAX + " portions hold"));
        }
        var fates = values.objects().stream().map(StixMapping::fate).toList();
        return Parsed.of(
                Optional.of(
                        new StixAdvisory(
                                new Reference(values.bundle()), drafts, modified(), fates)),
                faults);
    }

    private static boolean isRevoked(StixValues.OfObject object) {
        return object.object().revoked();
    }

    private Optional<Instant> modified() {
        return values.objects().stream()
                .map(StixValues.OfObject::object)
                .filter(object -> !object.type().equals(StixMarkings.TYPE))
                .flatMap(object -> Stream.of("created", "modified").map(object::text))
                .flatMap(Optional::stream)
                .map(Instant::parse)
                .max(Comparator.naturalOrder());
    }

    private void requireReaders(StixValues.OfObject object) {
        for (var label : object.labels()) {
            if (settings.audience().marking(label, Set.of()).isEmpty()) {
                var whom = label == Tlp.RED ? "person" : "organisation";
                var explanation = "TLP:" + label.label() + ", and no " + whom + " is named";
                faults.add(object.object().fault("F-11", explanation));
            }
        }
    }

    private List<Draft> drafts() {
        var labels = EnumSet.noneOf(Tlp.class);
        told.forEach(object -> labels.addAll(object.labels()));
        var drafts = new ArrayList<Draft>();
        for (var label : labels) {
            drafts.addAll(drafts(label, drafts.isEmpty()));
        }
        return drafts;
    }

    private List<Draft> drafts(Tlp label, boolean isFirst) {
        var portion = new StixPortion(told, label, settings, isFirst);
        var expires = portion.expires();
        if (expires.isEmpty()) {
            faults.add(whole("F-12", "TLP:" + label.label() + " has no time; say when it expires"));
            return List.of();
        }
        var marking = settings.audience().marking(label, duties(label)).orElseThrow();
        var pieces = StixText.pieces(told, label);
        return IntStream.range(0, pieces.size())
                .mapToObj(place ->
                        place == 0
                                ? portion.headline(pieces.getFirst(), expires.get())
                                : StixPortion.continued(pieces.get(place)))
                .map(fragment -> new Draft(marking, true, fragment))
                .toList();
    }

    /// A statement that is the code of a duty is that duty. Source: SPECIFICATION.md F-13.
    private Set<Duty> duties(Tlp label) {
        return told.stream()
                .flatMap(object -> object.statements(label).stream())
                .flatMap(text -> Duty.of(text).stream())
                .collect(toSet());
    }

    private static StixFate fate(StixValues.OfObject object) {
        var id = object.object().id();
        return skipped(object)
                .<StixFate>map(reason -> new StixFate.Skipped(id, reason))
                .orElseGet(() -> new StixFate.Taken(id, object.labels()));
    }

    private static Optional<StixFate.Reason> skipped(StixValues.OfObject object) {
        if (object.object().type().equals(StixMarkings.TYPE)) {
            return Optional.of(StixFate.Reason.MARKING);
        }
        return object.object().revoked() ? Optional.of(StixFate.Reason.REVOKED) : Optional.empty();
    }

    private static Fault whole(String rule, String explanation) {
        return new Fault("objects", 0, 0, rule, explanation);
    }
}
