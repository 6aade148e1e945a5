package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.area.Atlas;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.FixedSealer;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.AdvisoryKind;

/// "My State and its neighbours" on a chain of three States. Source: SPECIFICATION.md T-13.
class NeighbourhoodsTest {
    private static final StateCode QM = new StateCode("QM");
    private static final StateCode QN = new StateCode("QN");
    private static final StateCode QP = new StateCode("QP");
    private static final Gazetteer CHAIN =
            new Gazetteer(
                    new Atlas(
                            Map.of(),
                            Map.of(QM, Set.of(QN), QN, Set.of(QM, QP), QP, Set.of(QN)),
                            Map.of(),
                            Map.of(),
                            Map.of()));

    @Test
    void meAndNeighboursReachesTheOnesBesideAndNotTheOnesBehind() {
        var list =
                new Requirement.ReleasableTo(
                        Set.of(new Addressee.OfState(QM), new Addressee.NeighboursOf(QM)));

        assertThat(readers(list)).containsExactly("QM", "QN");
    }

    @Test
    void theStateItselfIsNotAmongItsNeighbours() {
        var list = new Requirement.ReleasableTo(Set.of(new Addressee.NeighboursOf(QN)));

        assertThat(readers(list)).containsExactly("QM", "QP");
    }

    @Test
    void audiencesOfAmberAreSpelledOutToo() {
        var strict = new Requirement.Addressed(Set.of(new Addressee.NeighboursOf(QP)));
        var amber = new Requirement.AddressedOrClient(Set.of(new Addressee.NeighboursOf(QP)));

        assertThat(readers(strict)).containsExactly("QN");
        assertThat(readers(amber)).containsExactly("QN");
    }

    @Test
    void theNeighboursOfAStateWithoutBordersAreNobody() {
        var list =
                new Requirement.ReleasableTo(
                        Set.of(new Addressee.NeighboursOf(new StateCode("QX"))));

        assertThat(admission(list)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void beforeAdmissionNeighboursMeanNobody() {
        var entry = new Addressee.NeighboursOf(QM);

        assertThat(entry.includes(Party.agency("qn-police").in("QN").machine())).isFalse();
        assertThat(Addressee.parse("neighbours:QM")).contains(entry);
        assertThat(entry.written()).isEqualTo("neighbours:QM");
    }

    private static Stream<String> readers(Requirement list) {
        if (!(admission(list) instanceof Admission.Admitted(var advisory, var _))) {
            throw new AssertionError("is admitted");
        }
        var marking = advisory.portions().getFirst().marking();
        return Stream.of("QM", "QN", "QP")
                .filter(state -> {
                    var reader = Party.agency("some-agency").in(state).machine();
                    return marking.isMetBy(new Subject(reader, Egress.STREAM, Instant.EPOCH));
                });
    }

    private static Admission admission(Requirement list) {
        var admitter = new Admitter(CHAIN, Law.none(), Filing.IDS, new FixedSealer(1_000));
        var submission =
                Filing.from("qm-police")
                        .portions(
                                Piece.headline("Keep away")
                                        .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING))
                                        .marked(new Marking(Set.of(list), Set.of())))
                        .submission();
        return admitter.admit(
                submission, Precedent.NONE, Optional.of(Publishers.police().participant()));
    }
}
