package org.tocsin.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.audit.Outlook.Decided;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

class CatalogueOutlookTest {
    private final Catalogue catalogue = Press.catalogue();
    private final Press press = new Press(catalogue, Clock.systemUTC());
    private final CatalogueOutlook outlook = new CatalogueOutlook(catalogue);

    @Test
    void whoMeetsEverythingGetsEverything() {
        var id = publish(2, 2);

        assertThat(outlook.of(id, subject())).contains(new Decided(Outcome.RELEASED, Set.of()));
    }

    @Test
    void whoMeetsAPartGetsThatPartAndTheReason() {
        var id = publish(2, 3);

        assertThat(outlook.of(id, subject()))
                .contains(new Decided(Outcome.REDACTED, Set.of(Shortfall.LEVEL)));
    }

    @Test
    void whoMeetsNothingGetsNothingAndTheReason() {
        var id = publish(3, 3);

        assertThat(outlook.of(id, subject()))
                .contains(new Decided(Outcome.WITHHELD, Set.of(Shortfall.LEVEL)));
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, true", "RETRACTED, false"})
    void whatWasCancelledIsServedAndWhatWasRetractedIsNot(Ending ending, boolean isServed) {
        var id = publish(2, 2);

        press.end(id, ending);

        assertThat(outlook.of(id, subject()).isPresent()).isEqualTo(isServed);
    }

    @Test
    void nothingIsSaidOfWhatThereIsNot() {
        assertThat(outlook.of(Press.id("absent"), subject())).isEmpty();
    }

    private AdvisoryId publish(int headline, int detail) {
        return press.publish(
                "case",
                Press.draft(level(headline), "headline", Lane.ROUTINE, Sector.EMERGENCY),
                Press.detail(level(detail), "detail", Lane.ROUTINE));
    }

    private static Marking level(int level) {
        return new Marking(Set.of(new Requirement.AtLeast(level)), Set.of());
    }

    private static Subject subject() {
        var fire =
                World.participant(
                        "qm-fire", ParticipantKind.EMERGENCY_SERVICE, "QM", Role.SUBSCRIBER);
        return new Subject(new Reader.Organisation(fire), Egress.STREAM, Instant.now());
    }
}
