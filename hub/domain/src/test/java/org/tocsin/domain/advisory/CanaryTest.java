package org.tocsin.domain.advisory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Nothing that holds an advisory's text shows it when it is written to a log.
///
/// Source: SPECIFICATION.md S-6.
class CanaryTest {
    private static final String CANARY = "canary-5f1c";
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
    private static final Contact CONTACT = new Contact(CANARY, CANARY);

    @ParameterizedTest
    @MethodSource("contents")
    void whatHoldsTextDoesNotShowIt(Object content) {
        assertThat(content.toString()).isNotEmpty().doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void aPayloadOfWhateverKindShowsItsKindAlone(AdvisoryKind kind) {
        var payload = Payloads.of(kind);

        assertThat(payload.toString()).isEqualTo(payload.getClass().getSimpleName() + "[]");
    }

    @Test
    void neitherDoesWhatHoldsAllOfIt() {
        var submission =
                Filing.from("qm-police")
                        .portions(
                                Piece.headline(CANARY).payload(warning()), Piece.describing(CANARY))
                        .submission();

        var advisory = Advisory.first(submission, new StateCode("QM"));

        assertThat(submission.toString()).doesNotContain(CANARY);
        assertThat(submission.drafts().toString()).doesNotContain(CANARY);
        assertThat(advisory.toString()).doesNotContain(CANARY);
        assertThat(advisory.portions().toString()).doesNotContain(CANARY);
    }

    static Stream<Object> contents() {
        return Stream.of(
                CONTACT,
                new Text("en", CANARY, CANARY, CANARY),
                new ExternalId(CANARY, CANARY),
                new Consignment(Consignment.Type.BL, CANARY),
                new ConsequenceBulletin.Capacity(CANARY, 1),
                new VictimAssistance.Service(
                        new Code(CANARY),
                        CANARY,
                        CONTACT,
                        new Area.Country(new StateCode("QM")),
                        new LanguageTag("en")),
                Bytes.of(CANARY.getBytes(UTF_8)),
                new CyberAlert.Score(CANARY, CANARY, BigDecimal.ONE, CANARY),
                new CyberAlert.Indicator(CANARY, NOW, NOW.plusSeconds(1), 5),
                new ThreatLevel.Vote(new ParticipantId("qm-police"), 3, CANARY),
                new Narrative(CANARY),
                new PersonRef(
                        Optional.of(CANARY),
                        List.of(new ExternalId(CANARY, CANARY)),
                        Optional.of(new Code(CANARY))),
                new FinancingTypology.RedFlag(new Code(CANARY), CANARY, Optional.of(CANARY)),
                new DesignationNotice.Name("Latn", CANARY, DesignationNotice.Quality.PRIMARY),
                new DesignationNotice.Exemption(
                        DesignationNotice.ExemptionType.MEDICAL, NOW, NOW.plusSeconds(1), CANARY),
                new WebAddress("https://example.com/" + CANARY),
                new ContentReferral.Decision(ContentReferral.Outcome.KEPT, CANARY, NOW),
                new Marking(Set.of(new Requirement.NotUnderstood(CANARY)), Set.of()),
                warning(),
                location(),
                cyber(),
                cargo(),
                level(),
                new PublicNotice(
                        Optional.empty(),
                        Optional.of(CANARY),
                        Optional.of(CANARY),
                        List.of(new LanguageTag("en")),
                        Optional.of(CONTACT),
                        Optional.empty()),
                Piece.headline(CANARY).payload(cyber()).fragment());
    }

    private static Payload warning() {
        return new ImminentWarning(
                Optional.empty(),
                Optional.empty(),
                List.of(new ExternalId(CANARY, CANARY)),
                Optional.empty(),
                Optional.empty(),
                List.of(new Code(CANARY)),
                Optional.of(CONTACT));
    }

    private static Payload location() {
        return new LocationAdvisory(
                Optional.empty(),
                List.of(new ExternalId(CANARY, CANARY)),
                Optional.of(CANARY),
                Optional.empty(),
                Optional.empty(),
                List.of(new Code(CANARY)),
                Optional.of(CANARY),
                OptionalInt.empty());
    }

    private static Payload cyber() {
        return new CyberAlert(
                Optional.of(new Code(CANARY)),
                List.of(CANARY),
                List.of(CANARY),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(CANARY),
                Optional.empty(),
                Optional.of(new ParticipantId(CANARY)),
                List.of());
    }

    private static Payload cargo() {
        return new CargoAlert(
                List.of(new Consignment(Consignment.Type.BL, CANARY)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Code(CANARY)),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(CANARY));
    }

    private static Payload level() {
        return new ThreatLevel(
                Optional.of(Sector.TOURISM),
                Optional.of("QM"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(new ThreatLevel.Vote(new ParticipantId(CANARY), 3, CANARY)),
                Optional.empty(),
                Optional.of(CANARY));
    }
}
