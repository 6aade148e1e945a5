package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.domain.sample.Filing.SUBMITTED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.Sector;

/// By what right something is said of persons. Source: SPECIFICATION.md; principle
/// P28.
class ProtectionRulesTest {
    private static final Instant LATER = SUBMITTED.plus(Duration.ofDays(90));
    private static final Law LAW =
            new Law(
                    List.of(
                            instrument("un.scr-1373", Optional.empty(), "2001-09-28", ""),
                            instrument("un.draft", Optional.empty(), "", ""),
                            instrument("un.coming", Optional.empty(), "2030-06-02", ""),
                            instrument("un.repealed", Optional.empty(), "1990-01-01", "2030-06-01"),
                            instrument("qm.act", Optional.of("QM"), "2012-01-01", ""),
                            instrument("qn.act", Optional.of("QN"), "2012-01-01", "")),
                    List.of());

    private final ProtectionRules rules = new ProtectionRules(LAW);

    @Test
    void whatSaysNothingOfPersonsNeedsNoGround() {
        assertThat(objections(Protection.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = PersonalData.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatSaysAnythingOfPersonsHasBasisPurposeAndEnd(PersonalData personalData) {
        var bare =
                new Protection(
                        personalData,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(objections(bare))
                .containsExactly("A-19 legalBasis", "A-19 purpose", "A-19 retainUntil");
    }

    @Test
    void groundsThatAreWholeAreEnough() {
        assertThat(objections(grounded("un.scr-1373", LATER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"un.nowhere", "un.draft", "un.coming", "un.repealed", "qn.act"})
    void basisIsKnownInForceAndTheOriginatorsOwn(String basis) {
        assertThat(objections(grounded(basis, LATER))).containsExactly("A-20 legalBasis");
    }

    @Test
    void participantsRestOnTheLawOfTheirState() {
        assertThat(objections(grounded("qm.act", LATER))).isEmpty();
    }

    @Test
    void nothingIsKeptUntilNowOrForMoreThanTenYears() {
        var longest = SUBMITTED.plus(Protection.KEPT_MAX);

        assertThat(objections(grounded("qm.act", SUBMITTED))).containsExactly("A-21 retainUntil");
        assertThat(objections(grounded("qm.act", longest))).isEmpty();
        assertThat(objections(grounded("qm.act", longest.plusMillis(1))))
                .containsExactly("A-21 retainUntil");
    }

    @Test
    void nothingCountsForLongerThanTenYearsWhicheverPortionSaysSo() {
        var longest = SUBMITTED.plus(Protection.KEPT_MAX);
        var aside = Piece.describing("aside");

        assertThat(objections(filing().portions(Piece.headline("Keep away").expires(longest))))
                .isEmpty();
        assertThat(
                        objections(
                                filing().portions(
                                                Piece.headline("Keep away"),
                                                aside.expires(longest.plusMillis(1)))))
                .containsExactly("A-21 portions[1].expires");
    }

    @Test
    void nothingIsItsOwnSource() {
        var other = new AdvisoryId(new UUID(1, 2));
        var own = filing().submission().id();

        assertThat(objections(filing().derivedFrom(other))).isEmpty();
        assertThat(objections(filing().derivedFrom(other, own)))
                .containsExactly("A-22 derivedFrom");
    }

    /// Rule L-10.
    @Test
    void whatAPublicNoticeComesFromIsAmongTheSourcesThatItFallsWith() {
        var source = new AdvisoryId(new UUID(1, 2));
        var notice =
                new PublicNotice(
                        Optional.of(source),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        var filing = filing().portions(Piece.headline("Keep away from quay 4").payload(notice));

        assertThat(objections(filing)).containsExactly("L-10 derivedFrom");
        assertThat(objections(filing.derivedFrom(new AdvisoryId(new UUID(3, 4)))))
                .containsExactly("L-10 derivedFrom");
        assertThat(objections(filing.derivedFrom(source))).isEmpty();
    }

    /// Rule A-18.
    @Test
    void whoIsListedIsAPersonWhicheverPortionSaysSo() {
        var named = listed("ENTITY", "Orlan Vask");
        var told = listed("PERSON");

        assertThat(objections(filing().portions(headline(named)))).isEmpty();
        assertThat(objections(filing().portions(headline(named), headline(told))))
                .containsExactly("A-18 personalData");
        assertThat(objections(filing().portions(headline(told), headline(named))))
                .containsExactly("A-18 personalData");
    }

    private static Piece headline(Payload payload) {
        return Piece.headline("A listing").payload(payload);
    }

    private static Payload listed(String subjectType, String... names) {
        return new DesignationNotice(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DesignationNotice.SubjectType.valueOf(subjectType)),
                Stream.of(names)
                        .map(name ->
                                new DesignationNotice.Name(
                                        "Latn", name, DesignationNotice.Quality.PRIMARY))
                        .toList(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Rule A-41.
    @Test
    void whatNamesSomebodyOfTheCharitySectorSaysWhyThatIsProportionate() {
        var grounded = grounded("un.scr-1373", LATER);
        var proportionate =
                new Protection(
                        grounded.personalData(),
                        grounded.legalBasis(),
                        grounded.purpose(),
                        grounded.retainUntil(),
                        Optional.of("It concerns one account only."));

        assertThat(objections(ofCharity(grounded))).containsExactly("A-41 proportionality");
        assertThat(objections(ofCharity(proportionate))).isEmpty();
        assertThat(objections(ofCharity(Protection.NONE))).isEmpty();
    }

    private static Filing ofCharity(Protection protection) {
        return Filing.from("qm-police")
                .protection(protection)
                .portions(Piece.headline("Collectors").sectors(Sector.CHARITY));
    }

    private static Instrument instrument(
            String code, Optional<String> state, String from, String until) {
        return new Instrument(new Code(code), state.map(StateCode::new), day(from), day(until));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Protection grounded(String basis, Instant end) {
        return new Protection(
                PersonalData.PERSONAL,
                Optional.of(new Code(basis)),
                Optional.of("to warn the port"),
                Optional.of(end),
                Optional.empty());
    }

    private List<String> objections(Protection protection) {
        return objections(filing().protection(protection));
    }

    private List<String> objections(Filing filing) {
        return rules.objections(filing.submission(), Publishers.police().participant()).stream()
                .map(objection -> objection.rule() + " " + objection.field())
                .toList();
    }

    private static Filing filing() {
        return Filing.from("qm-police").portions(Piece.headline("Keep away from quay 4"));
    }
}
