package org.tocsin.server.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.draft;
import static org.tocsin.server.testing.Press.draftUntil;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Markings;

/// What is forgotten when it is kept no longer. Source: SPECIFICATION.md D-6.
class TidyingTest {
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());
    private static final String READER = "low-works";

    private final Stage stage = new Stage();

    @BeforeEach
    void enrol() {
        stage.enrol(READER, 0);
    }

    @Test
    void whatEndedOrExpiredLongAgoIsForgottenForGood() {
        var expired = publish("a", untilTomorrow());
        var cancelled = publish("b", lasting());
        var live = publish("c", lasting());
        stage.press.end(cancelled, Ending.CANCELLED);

        passKept();

        assertThat(stage.catalogue.dossier(expired)).isEmpty();
        assertThat(stage.catalogue.dossier(cancelled)).isEmpty();
        assertThat(stage.catalogue.dossier(live)).isPresent();
        assertThat(restarted().dossier(expired)).isEmpty();
        assertThat(restarted().dossier(cancelled)).isEmpty();
        assertThat(restarted().dossier(live)).isPresent();
    }

    @Test
    void whatEndedLatelyIsKept() {
        var cancelled = publish("a", lasting());
        stage.press.end(cancelled, Ending.CANCELLED);

        stage.pass(Stage.KEPT.minusHours(1));
        stage.gate.tidy();

        assertThat(stage.catalogue.dossier(cancelled)).isPresent();
    }

    @Test
    void whoReceivedWhatIsForgottenIsStillToldThatItWasWrong() {
        var expired = publish("a", untilTomorrow());
        received();
        passKept();

        stage.press.end(expired, Ending.RETRACTED);

        assertThat(copy(READER, expired)).isInstanceOf(Copy.Tombstone.class);
        stage.enrol("late-works", 0);
        assertThat(copy("late-works", expired)).isInstanceOf(Copy.Nothing.class);
    }

    @Test
    void whoReceivedWhatWasRetractedIsForgottenWithIt() {
        var wrong = publish("a", lasting());
        received();
        stage.press.end(wrong, Ending.RETRACTED);

        passKept();

        assertThat(stage.catalogue.dossier(wrong)).isEmpty();
        assertThat(stage.recipients.has(Stage.machine(READER), wrong)).isFalse();
    }

    private Catalogue restarted() {
        return new Catalogue(stage.shelf, EditionJson::signed, Stage.KEPT, 1 << 20, new Markings());
    }

    private void passKept() {
        stage.pass(Stage.KEPT.plusDays(2));
        stage.gate.tidy();
    }

    private void received() {
        var client = new Client(stage, READER, new Start.Since(stage.clock.instant()));
        assertThat(client.drain()).hasSize(1);
    }

    private Copy copy(String reader, AdvisoryId advisory) {
        return stage.gate.copy(Stage.machine(reader), Egress.OWN_SCREEN, advisory);
    }

    private AdvisoryId publish(String reference, Draft draft) {
        return stage.press.publish(reference, draft);
    }

    private static Draft lasting() {
        return draft(GREEN, "stays", Lane.ROUTINE, Sector.FINANCE);
    }

    private Draft untilTomorrow() {
        var tomorrow = stage.clock.instant().plus(Duration.ofDays(1));
        return draftUntil(tomorrow, GREEN, "goes", Lane.ROUTINE, Sector.FINANCE);
    }
}
