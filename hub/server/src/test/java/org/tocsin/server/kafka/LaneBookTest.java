package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Decided;

class LaneBookTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final LaneBook book = new LaneBook(new FakeAuditBook());
    private final AdvisoryId id = Press.id("case");

    @Test
    void firstClaimCounts() {
        assertThat(book.note(claim(Lane.ROUTINE, NOON))).isEqualTo(Lane.ROUTINE);

        assertThat(book.note(claim(Lane.FLASH, NOON))).isEqualTo(Lane.ROUTINE);
        assertThat(book.lane(id)).contains(Lane.ROUTINE);
    }

    @Test
    void claimWhoseAdvisoryIsNotDecidedIsForgottenInTime() {
        book.note(claim(Lane.ROUTINE, NOON));

        book.note(new Claimed(Press.id("other"), Lane.FLASH, NOON.plusSeconds(3_601)));

        assertThat(book.lane(id)).isEmpty();
    }

    @Test
    void laneOfWhatWasAdmittedIsKept() {
        book.note(claim(Lane.ROUTINE, NOON));
        book.note(decided(Optional.empty(), Lane.ROUTINE));

        book.note(new Claimed(Press.id("other"), Lane.FLASH, NOON.plusSeconds(3_601)));

        assertThat(book.lane(id)).contains(Lane.ROUTINE);
    }

    @Test
    void laneOfAnEndingIsNotThatOfItsAdvisory() {
        book.note(claim(Lane.ROUTINE, NOON));

        book.note(decided(Optional.of(Ending.CANCELLED), Lane.FLASH));

        assertThat(book.lane(id)).contains(Lane.ROUTINE);
    }

    private Claimed claim(Lane lane, Instant at) {
        return new Claimed(id, lane, at);
    }

    private Decided decided(Optional<Ending> ending, Lane lane) {
        return new Decided(
                new DecisionId("0".repeat(32)),
                id,
                1,
                new ParticipantId("qm-police"),
                lane,
                ending,
                NOON,
                Optional.empty(),
                List.of());
    }
}
