package org.tocsin.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Piece;

/// The outcome for everybody. Source: SPECIFICATION.md C-2.
class OutcomeGroupTest {
    private static final List<Participant> EVERYBODY =
            Stream.of(
                            Party.agency("qm-police").cleared(2).with("cleo-finch", 0),
                            Party.business("hotel-halcyon"),
                            Party.business("hotel-upland"),
                            Party.business("kestrel-forwarding").suspended())
                    .map(Party::participant)
                    .toList();

    @Test
    void everyParticipantAndPersonStandsInOneGroupWithTheReason() {
        // given
        var advisory =
                Advisory.first(
                        Filing.from("qm-police")
                                .portions(
                                        Piece.headline("For the enrolled")
                                                .marked(asking(new Requirement.Enrolled())),
                                        Piece.describing("For the cleared")
                                                .marked(asking(new Requirement.AtLeast(2))))
                                .submission(),
                        new StateCode("QM"));

        // when
        var groups = OutcomeGroup.of(Editions.of(advisory), 2, EVERYBODY, Filing.SUBMITTED);

        // then
        assertThat(groups)
                .containsExactlyInAnyOrder(
                        new OutcomeGroup(Outcome.RELEASED, Set.of(), List.of("qm-police")),
                        new OutcomeGroup(
                                Outcome.REDACTED,
                                Set.of(Shortfall.LEVEL),
                                List.of("hotel-halcyon", "hotel-upland", "qm-police/cleo-finch")),
                        new OutcomeGroup(
                                Outcome.WITHHELD,
                                Set.of(Shortfall.NOT_ENROLLED),
                                List.of("kestrel-forwarding")));
    }

    @Test
    void reasonsComeInDeclarationOrder() {
        var group =
                new OutcomeGroup(
                        Outcome.WITHHELD, EnumSet.allOf(Shortfall.class), List.of("qm-police"));

        assertThat(group.shortfalls()).containsExactly(Shortfall.values());
    }

    private static Marking asking(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }
}
