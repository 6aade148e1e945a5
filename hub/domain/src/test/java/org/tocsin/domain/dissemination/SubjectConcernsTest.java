package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Rules.
class SubjectConcernsTest {
    private static final StateCode MARIDIA = new StateCode("QM");
    private static final StateCode NORVALE = new StateCode("QN");

    @ParameterizedTest
    @EnumSource(
            value = Consent.class,
            names = {"NAMED", "DONORS", "ALL"})
    void consentOfAStateIsItsOwnWord(Consent consent) {
        var concerns = SubjectConcerns.of(assessment(NORVALE, consent), MARIDIA);

        assertThat(concerns)
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.rule()).isEqualTo("A-40");
                    assertThat(concern.role()).isEqualTo(Role.REGISTRAR);
                    assertThat(concern.state()).contains(NORVALE);
                });
    }

    @Test
    void whatAStateSaysOfItselfAndWhatGoesToItAloneNeedsNoOtherWord() {
        assertThat(SubjectConcerns.of(assessment(MARIDIA, Consent.ALL), MARIDIA)).isEmpty();
        assertThat(SubjectConcerns.of(assessment(NORVALE, Consent.NONE), MARIDIA)).isEmpty();
    }

    @Test
    void aStateConsentsItselfWhicheverPortionsNameItAndItsConsent() {
        var records =
                filed(
                        record(Optional.of(NORVALE), Optional.empty()),
                        record(Optional.empty(), Optional.of(Consent.ALL)));
        var requests =
                filed(
                        request(Optional.empty(), Optional.of(Consent.NAMED)),
                        request(Optional.of(NORVALE), Optional.empty()));

        assertThat(SubjectConcerns.of(records, MARIDIA))
                .extracting(Concern::rule, Concern::field, Concern::state)
                .containsExactly(tuple("A-40", "payload.stateConsent", Optional.of(NORVALE)));
        assertThat(SubjectConcerns.of(requests, MARIDIA))
                .extracting(Concern::rule, Concern::field, Concern::state)
                .containsExactly(tuple("A-40", "payload.consent", Optional.of(NORVALE)));
        assertThat(SubjectConcerns.of(records, NORVALE)).isEmpty();
    }

    @Test
    void onlyTheRegistrarOfThatStateConsents() {
        var submission = assessment(NORVALE, Consent.ALL);
        var held =
                new Held(
                        submission,
                        MARIDIA,
                        SubjectConcerns.of(submission, MARIDIA),
                        List.of(),
                        Stage.IN_REVIEW,
                        false);

        assertThat(held.rolesOf(registrar("qn-registrar", NORVALE), Filing.SUBMITTED))
                .containsExactly(Role.REGISTRAR);
        assertThat(held.rolesOf(registrar("qm-registrar", MARIDIA), Filing.SUBMITTED)).isEmpty();
    }

    @Test
    void whatNamesSomebodyOfTheCharitySectorIsLookedAtByALawyerToo() {
        var listing = listing(Optional.of("The measures hold for one account only."));

        assertThat(SubjectConcerns.of(listing, MARIDIA))
                .extracting(Concern::rule, Concern::role)
                .containsExactly(tuple("A-41", Role.LEGAL_REVIEWER));
    }

    @Test
    void adviceToTheCharitySectorNeedsNoLawyer() {
        var advice =
                Filing.from("qm-fiu")
                        .kind(AdvisoryKind.FINANCING_TYPOLOGY)
                        .portions(Piece.headline("Small transfers").sectors(Sector.CHARITY))
                        .submission();

        assertThat(SubjectConcerns.of(advice, MARIDIA)).isEmpty();
    }

    private static Submission assessment(StateCode state, Consent consent) {
        return filed(record(Optional.of(state), Optional.of(consent)));
    }

    private static AssessmentRecord record(Optional<StateCode> state, Optional<Consent> consent) {
        return new AssessmentRecord(
                state,
                Optional.of(new Code("port-security-guide")),
                Map.of("drills", 1),
                Optional.of(LocalDate.parse("2030-03-31")),
                Optional.empty(),
                consent,
                Optional.of("Section 4"));
    }

    private static AssistanceRequest request(Optional<StateCode> state, Optional<Consent> consent) {
        return new AssistanceRequest(
                state,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                consent,
                Optional.empty());
    }

    private static Submission filed(Payload... parts) {
        return Filing.from("islands-council")
                .kind(parts[0].kind())
                .portions(
                        Arrays.stream(parts)
                                .map(part -> Piece.headline("Ports").payload(part))
                                .toArray(Piece[]::new))
                .submission();
    }

    private static Submission listing(Optional<String> proportionality) {
        return Filing.from("qm-sanctions")
                .kind(AdvisoryKind.DESIGNATION_NOTICE)
                .protection(
                        new Protection(
                                PersonalData.PERSONAL,
                                Optional.of(new Code("un.scr-1267")),
                                Optional.of("To freeze assets."),
                                Optional.of(Filing.SUBMITTED.plusSeconds(60)),
                                proportionality))
                .portions(
                        Piece.headline("Listing")
                                .sectors(Sector.CHARITY)
                                .payload(Payloads.of(AdvisoryKind.DESIGNATION_NOTICE)))
                .submission();
    }

    private static Reader registrar(String id, StateCode state) {
        return Party.of(ParticipantKind.STATE_REGISTRAR, id)
                .in(state.value())
                .with(Role.REGISTRAR)
                .cleared(3)
                .withPerson("edda", Role.REGISTRAR)
                .person("edda");
    }
}
