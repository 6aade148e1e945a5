package org.tocsin.domain.dissemination;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Whether a publisher's mandates cover what a submission says: its kind, in each sector that it
/// names, on each area that it names, wherever in it they are named.
///
/// Every combination counts, because readers are matched by sector and area apart. A portion shown
/// as a public notice needs a mandate for that too; what it does not name itself it is read with,
/// so that counts in its place. Source: SPECIFICATION.md A-4.
final class MandateRules {
    private final Gazetteer gazetteer;

    MandateRules(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Objection> objections(Submission submission, Participant originator) {
        var all = submission.drafts().stream().map(Draft::fragment).toList();
        var notices = all.stream().filter(MandateRules::isNotice).toList();
        return covers(originator, submission.kind(), all, all)
                        && (notices.isEmpty()
                                || covers(originator, AdvisoryKind.PUBLIC_NOTICE, notices, all))
                ? List.of()
                : List.of(
                        new Objection(
                                Code.OUT_OF_MANDATE,
                                "A-4",
                                "",
                                "no mandate for this kind in all sectors and areas named"));
    }

    private static boolean isNotice(Fragment fragment) {
        return fragment.kind().filter(AdvisoryKind.PUBLIC_NOTICE::equals).isPresent();
    }

    /// What names no sector or no place is covered by nothing.
    private boolean covers(
            Participant originator, AdvisoryKind kind, List<Fragment> some, List<Fragment> all) {
        var sectors = named(some, all, MandateRules::sectors);
        var places = named(some, all, MandateRules::places);
        return !sectors.isEmpty()
                && !places.isEmpty()
                && places.stream().allMatch(place -> covers(originator, kind, sectors, place));
    }

    /// A place is looked for once, whatever the sectors: to draw it costs most.
    private boolean covers(
            Participant originator, AdvisoryKind kind, Set<Sector> sectors, Coverage place) {
        var there =
                originator.mandates().stream()
                        .filter(mandate -> mandate.covers(kind, place, gazetteer))
                        .toList();
        return sectors.stream()
                .allMatch(sector -> there.stream().anyMatch(mandate -> mandate.covers(sector)));
    }

    /// Returns what `some` name, and in place of one that names nothing what all name.
    private static <T> Set<T> named(
            List<Fragment> some, List<Fragment> all, Function<Fragment, Set<T>> names) {
        var whole = all.stream().map(names).flatMap(Set::stream).collect(Collectors.toSet());
        return some.stream()
                .map(names)
                .map(own -> own.isEmpty() ? whole : own)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<Sector> sectors(Fragment fragment) {
        var sectors = new HashSet<>(fragment.sectors());
        threatLevel(fragment).flatMap(ThreatLevel::sector).ifPresent(sectors::add);
        return sectors;
    }

    /// Returns every place by itself, since one mandate may cover one and another the next.
    static Set<Coverage> places(Fragment fragment) {
        var places = new HashSet<Coverage>();
        fragment.coverage().stream().flatMap(MandateRules::apart).forEach(places::add);
        threatLevel(fragment).flatMap(ThreatLevel::places).ifPresent(places::add);
        zones(fragment).forEach(places::add);
        return places;
    }

    private static Stream<Coverage> zones(Fragment fragment) {
        return fragment.payload().stream()
                .filter(ConsequenceBulletin.class::isInstance)
                .map(ConsequenceBulletin.class::cast)
                .flatMap(bulletin -> bulletin.zones().stream())
                .map(zone -> new Coverage.Somewhere(Set.of(zone)));
    }

    private static Stream<Coverage> apart(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Worldwide everywhere -> Stream.of(everywhere);
            case Coverage.Somewhere(Set<Area> areas) ->
                    areas.stream().map(area -> new Coverage.Somewhere(Set.of(area)));
        };
    }

    private static Optional<ThreatLevel> threatLevel(Fragment fragment) {
        return fragment.payload()
                .filter(ThreatLevel.class::isInstance)
                .map(ThreatLevel.class::cast);
    }
}
