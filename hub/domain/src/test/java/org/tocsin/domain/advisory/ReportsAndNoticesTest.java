package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sector.AdvisoryKind;

/// What payloads cannot hold that report something or point at a subject.
///
/// Source: SPECIFICATION.md K-7 to K-17, K-19.
class ReportsAndNoticesTest {
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7732-18-5",
                "7664-41-7",
                "50-00-0",
                "UN0004",
                "UN1005",
                "UN3599",
                "UN3600",
                "Cs-137",
                "U-235",
                "Tc-99m"
            })
    void substancesAreNamedByCasUnOrIsotope(String id) {
        assertThat(new SubstanceId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7664-41-8",
                "0050-00-0",
                "7664417",
                "UN0000",
                "UN0003",
                "UN3601",
                "UN4000",
                "UN9999",
                "UN10055",
                "un1005",
                "1005",
                "Xx-12",
                "Cs-12",
                "H-9",
                "cs-137",
                "137-Cs",
                "Cs-137 "
            })
    void otherSubstancesAreRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubstanceId(id))
                .withMessageContaining("CAS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRA", "QMA", "QZZ", "UNO", "XPO", "EUE", "GBD", "UTO"})
    void documentsAreIssuedByStatesAndOrganisations(String code) {
        assertThatCode(() -> new DocumentIssuer(code)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FR", "fra", "QAA", "ZZY", "XXB", "XXA", "XXC", "XXX", "FRAN"})
    void whatSaysSomethingOfTheHolderIsNoIssuer(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentIssuer(code))
                .withMessageContaining("9303");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "QM", "XK", "ZZ", "AA"})
    void statesHaveCodesThatAreAssignedOrLeftToUsers(String code) {
        assertThat(new StateCode(code).assigned().value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QA1", "UK", "AB", "QK"})
    void otherCodesAreNoStates(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateCode(code).assigned());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "63, false", "64, true", "65, false"})
    void aKeyedHashHasThirtyTwoBytes(int digits, boolean isTaken) {
        var value = "a".repeat(digits);

        if (isTaken) {
            assertThat(new KeyedHash(value).value()).isEqualTo(value);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new KeyedHash(value));
        }
    }

    @Test
    void aKeyedHashIsInLowerCase() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyedHash("A".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://bad.example/p?a=1#b", "http://192.0.2.7/x", "HTTPS://bad.example"})
    void contentIsPointedAt(String address) {
        assertThat(new WebAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bad.example/p",
                "ftp://bad.example/p",
                "data:text/plain,boom",
                "javascript:alert(1)",
                "https:///p",
                "https://name:secret@bad.example/p",
                "https://bad.example/a b",
                "https://bad.example/\u00e9",
                "https://[bad"
            })
    void contentItselfAndOtherPlacesAreRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebAddress(address))
                .withMessageContaining("http");
    }

    @Test
    void anAddressIsNoLongerThanTwoThousandCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebAddress("https://bad.example/" + "a".repeat(2_000)));
    }

    @Test
    void aContainerInANarrativeHasItsCheckDigit() {
        assertThatCode(() -> new Narrative("Alarm for QMXU0004170, then quiet."))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Narrative("Alarm for QMXU0004171, then quiet."))
                .withMessageContaining("check digit");
        assertThatIllegalArgumentException().isThrownBy(() -> new Narrative(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1234567890123456", "1e21", "0.00009"})
    void quantitiesNeedNoExponentAndFifteenDigitsAtMost(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(new BigDecimal(value)));
    }

    @Test
    void equalQuantitiesAreEqual() {
        assertThat(new Quantity(new BigDecimal("5e12")))
                .isEqualTo(new Quantity(new BigDecimal("5000000000000.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latn", "Latin", "Xyzw", "Zzzz", ""})
    void namesAreInAScript(String script) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> name(script))
                .withMessageContaining("15924");
        assertThatCode(() -> name("Hant")).doesNotThrowAnyException();
    }

    @Test
    void anExemptionEndsAfterItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DesignationNotice.Exemption(
                                DesignationNotice.ExemptionType.MEDICAL, NOW, NOW, "Travel."));
    }

    @Test
    void casualtiesAreCountsOfSomebody() {
        var none = OptionalInt.empty();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentReport.Casualties(none, none, none, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new IncidentReport.Casualties(OptionalInt.of(-1), none, none, NOW));
    }

    @Test
    void deathsAreAmongTheCases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BioIncident(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.of(2),
                                OptionalInt.of(3),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .withMessageContaining("cases");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void aSourceHasCategoryOneToFive(int category) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TraffickingReport(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.of(category),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty()));
    }

    @Test
    void noTwoRedFlagsHaveOneId() {
        var flag = new FinancingTypology.RedFlag(new Code("split"), "Split.", Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FinancingTypology(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(flag, flag),
                                List.of(),
                                List.of(),
                                Optional.empty()));
    }

    @Test
    void aThresholdCountsDays() {
        var money = new Money(BigDecimal.TEN, Currency.getInstance("EUR"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinancingTypology.Threshold(money, 0));
    }

    @ParameterizedTest
    @EnumSource(ContentReferral.Algorithm.class)
    void aHashHasTheDigitsOfItsAlgorithm(ContentReferral.Algorithm algorithm) {
        var value = "a".repeat(algorithm.digits());

        assertThatCode(() -> new ContentReferral.Digest(algorithm, value))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentReferral.Digest(algorithm, value + "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"protest", "strike", "association", "religion", "criticism"})
    void whatIsLawfulIsNoGround(String code) {
        assertThat(ReferralGround.of(code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void payloadsSayHowMuchTheySayOfPersons(AdvisoryKind kind) {
        var expected =
                switch (kind.code()) {
                    case "activity-report", "designation-notice" -> PersonalData.PERSONAL;
                    case "travel-document-notice", "content-referral" -> PersonalData.PSEUDONYMOUS;
                    default -> PersonalData.NONE;
                };

        assertThat(Payloads.of(kind).personalData()).isEqualTo(expected);
    }

    @Test
    void anEntityIsNoPersonAndAReportWithoutSubjectsNamesNobody() {
        var report = Payloads.of(AdvisoryKind.ACTIVITY_REPORT);
        var listing = Payloads.of(AdvisoryKind.DESIGNATION_NOTICE);

        assertThat(Payloads.without(report, "subjects").personalData())
                .isEqualTo(PersonalData.NONE);
        assertThat(Payloads.without(listing, "subjectType").personalData())
                .isEqualTo(PersonalData.PERSONAL);
    }

    private static DesignationNotice.Name name(String script) {
        return new DesignationNotice.Name(script, "Orlan", DesignationNotice.Quality.GOOD);
    }
}
