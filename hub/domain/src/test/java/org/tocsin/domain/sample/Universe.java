package org.tocsin.domain.sample;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.sector.Sector;

/// A small world in which laws are tested on every marking and every subject.
///
/// A marking is the union of one choice for each thing that can be asked.
public final class Universe {
    public static final Instant BEFORE = Instant.parse("2030-06-01T11:59:59Z");
    public static final Instant EMBARGO = Instant.parse("2030-06-01T12:00:00Z");
    public static final Instant LAPSE = Instant.parse("2030-06-01T12:00:01Z");
    public static final List<Instant> INSTANTS = List.of(BEFORE, EMBARGO, LAPSE);

    public static final Addressee POLICE = organisation("qm-police");
    public static final Addressee PROVIDER = organisation("beacon-services");
    public static final Addressee AGENCIES = new Addressee.OfKind(ParticipantKind.AGENCY);
    public static final Addressee MARIDIA = new Addressee.OfState(new StateCode("QM"));
    public static final Addressee WATCH = new Addressee.OfCommunity("harbour-watch");
    public static final Addressee INFRASTRUCTURE = new Addressee.OfSector(Sector.CI);
    public static final Addressee ADA = new Addressee.Named(PersonId.parse("qm-police/ada-quill"));

    public static final Addressee PARTNERS = new Addressee.OfTier(2);
    public static final Addressee ASSESSORS = new Addressee.OfRole(Role.THREAT_ASSESSOR);

    private static final List<Set<Requirement>> AUDIENCES =
            List.of(
                    Set.of(),
                    Set.of(new Requirement.Enrolled()),
                    Set.of(new Requirement.AddressedOrClient(Set.of(POLICE, PROVIDER))),
                    Set.of(new Requirement.AddressedOrClient(Set.of(PROVIDER))),
                    Set.of(new Requirement.AddressedOrClient(Set.of(WATCH, INFRASTRUCTURE))),
                    Set.of(new Requirement.Addressed(Set.of(POLICE, PROVIDER))),
                    Set.of(new Requirement.Addressed(Set.of(PROVIDER))),
                    Set.of(new Requirement.Addressed(Set.of(AGENCIES))),
                    Set.of(named("qm-police/ada-quill", "beacon-services/ora-lisle")),
                    Set.of(named("qm-police/ada-quill")));

    private static final List<Set<Requirement>> LEVELS =
            List.of(Set.of(), atLeast(1), atLeast(2), atLeast(3));

    private static final List<Set<Requirement>> COMPARTMENTS =
            List.of(Set.of(), holds("harbour"), holds("grid"), holds("harbour", "grid"));

    private static final List<Set<Requirement>> LISTS =
            List.of(
                    Set.of(),
                    Set.of(releasableTo(MARIDIA)),
                    Set.of(releasableTo(AGENCIES, ADA)),
                    Set.of(releasableTo(PARTNERS, ASSESSORS)),
                    Set.of(releasableTo(MARIDIA), releasableTo(AGENCIES, ADA)));

    private static final List<Set<Requirement>> EXCLUSIONS =
            List.of(
                    Set.of(),
                    Set.of(new Requirement.NotReleasableTo(MARIDIA)),
                    Set.of(new Requirement.NotReleasableTo(PROVIDER)));

    private static final List<Set<Requirement>> CAVEATS =
            List.of(
                    Set.of(),
                    Set.of(new Requirement.LeavesBy(Caveat.ORCON)),
                    Set.of(new Requirement.LeavesBy(Caveat.NO_FORWARD)),
                    Set.of(new Requirement.LeavesBy(Caveat.NO_PUBLIC)));

    private static final List<Set<Requirement>> TIMES =
            List.of(
                    Set.of(),
                    Set.of(new Requirement.NotBefore(EMBARGO)),
                    Set.of(new Requirement.NotAfter(LAPSE)));

    private Universe() {}

    /// Returns 5,120 markings: fewer choices of lists, compartments, exclusions and times.
    public static List<Marking> markings() {
        return product(
                List.of(
                        AUDIENCES,
                        LEVELS,
                        COMPARTMENTS.subList(0, 2),
                        LISTS.subList(0, 4),
                        EXCLUSIONS.subList(0, 2),
                        CAVEATS,
                        TIMES.subList(0, 2)));
    }

    /// Returns 28,800 markings: every combination of every choice.
    public static List<Marking> allMarkings() {
        return product(List.of(AUDIENCES, LEVELS, COMPARTMENTS, LISTS, EXCLUSIONS, CAVEATS, TIMES));
    }

    /// Returns 72 markings, few enough for laws over every three of them.
    public static List<Marking> fewMarkings() {
        return product(
                List.of(
                        AUDIENCES.subList(2, 5),
                        LEVELS.subList(1, 3),
                        LISTS.subList(1, 3),
                        CAVEATS.subList(0, 3),
                        TIMES.subList(0, 2)));
    }

    /// Returns every participant's machine, every person, and somebody unknown.
    public static List<Reader> readers() {
        var police =
                Party.agency("qm-police")
                        .cleared(3, "harbour", "grid")
                        .memberOf("harbour-watch")
                        .with(Role.SUBSCRIBER, Role.THREAT_ASSESSOR)
                        .with("ada-quill", 3, "harbour")
                        .with("bram-oster", 2)
                        .with("dora-finch", Role.THREAT_ASSESSOR)
                        .withGuest("eli-rowe", LAPSE)
                        .withSuspended("cleo-finch");
        var provider =
                Party.business("beacon-services")
                        .in("QN")
                        .cleared(2, "grid")
                        .working(Sector.TELECOM)
                        .with("ora-lisle", 3, "harbour", "grid");
        var client =
                Party.business("norvale-water")
                        .in("QN")
                        .cleared(1)
                        .working(Sector.CI_WATER)
                        .clientOf("beacon-services")
                        .ofTier(2);
        return Stream.of(
                        police,
                        provider,
                        client,
                        Party.business("hotel-halcyon").clientOf("qm-police"),
                        Party.business("quayside-terminal")
                                .cleared(1, "harbour")
                                .memberOf("harbour-watch"),
                        Party.agency("qp-police").in("QP").cleared(3, "harbour", "grid"),
                        Party.of(ParticipantKind.NATIONAL_GATEWAY, "qm-gateway")
                                .cleared(3, "harbour", "grid")
                                .memberOf("harbour-watch")
                                .with("gil-mott", 1),
                        Party.agency("qm-customs").cleared(3, "harbour", "grid").suspended(),
                        Party.business("pending-freight")
                                .cleared(3, "harbour", "grid")
                                .standing(new Standing.Consented(BEFORE)),
                        Party.business("visiting-works").ofTier(3).cleared(2).until(EMBARGO))
                .flatMap(Universe::readers)
                .collect(toUnmodifiableList());
    }

    /// Returns every reader by every way out at every instant.
    public static List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        var readers = new ArrayList<>(readers());
        readers.add(new Reader.Anyone());
        for (var reader : readers) {
            for (var egress : Egress.values()) {
                for (var instant : INSTANTS) {
                    subjects.add(new Subject(reader, egress, instant));
                }
            }
        }
        return List.copyOf(subjects);
    }

    private static Stream<Reader> readers(Party party) {
        var participant = party.participant();
        return Stream.concat(
                Stream.of(party.machine()),
                participant.persons().values().stream()
                        .map(person -> new Reader.Individual(participant, person)));
    }

    private static List<Marking> product(List<List<Set<Requirement>>> choices) {
        var products = List.of(Set.<Requirement>of());
        for (var choice : choices) {
            products = products.stream().flatMap(set -> choice.stream().map(union(set))).toList();
        }
        return products.stream().map(set -> new Marking(set, Set.of())).toList();
    }

    private static UnaryOperator<Set<Requirement>> union(Set<Requirement> one) {
        return other -> {
            var both = new HashSet<>(one);
            both.addAll(other);
            return both;
        };
    }

    private static Addressee organisation(String id) {
        return new Addressee.Organisation(new ParticipantId(id));
    }

    private static Requirement named(String... persons) {
        return new Requirement.NamedPerson(
                Set.copyOf(Arrays.stream(persons).map(PersonId::parse).toList()));
    }

    private static Set<Requirement> atLeast(int level) {
        return Set.of(new Requirement.AtLeast(level));
    }

    private static Set<Requirement> holds(String... compartments) {
        return Set.copyOf(Arrays.stream(compartments).map(Requirement.Holds::new).toList());
    }

    private static Requirement releasableTo(Addressee... list) {
        return new Requirement.ReleasableTo(Set.of(list));
    }
}
