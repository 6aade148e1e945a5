package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.World;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Waiting;

class LaneBookTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final ReviewRoom waiting = new ReviewRoom();
    private final Catalogue delivered = Press.catalogue();
    private final LaneBook book = new LaneBook(new FakeAuditBook(), waiting, delivered);
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

    @Test
    void laneOfWhatIsDeliveredIsKnownBeforeTheRecordIsRead() {
        var press = new Press(delivered, Clock.systemUTC());
        press.publish("case", draft(Marking.CLEAR, "Quay 4", Lane.FLASH, Sector.CARGO));
        assertThat(book.lane(id)).contains(Lane.FLASH);

        press.publish("case", draft(Marking.CLEAR, "Quay 5", Lane.FLASH, Sector.CARGO));
        press.end(id, Ending.CANCELLED);

        assertThat(book.lane(id)).contains(Lane.FLASH);
    }

    @Test
    void laneOfWhatWaitsIsKnownBeforeTheRecordIsRead() {
        var submission = new World().submission("case", 1, Status.ACTUAL);
        var concern = new Concern(Role.RELEASER, "A-23", "", "Somebody else has to look.");
        var held =
                new Held(
                        submission,
                        new StateCode("QM"),
                        List.of(concern),
                        List.of(),
                        Stage.IN_REVIEW,
                        false);

        waiting.put(new Waiting(held, Lane.PRIORITY));

        assertThat(book.lane(submission.id())).contains(Lane.PRIORITY);
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
