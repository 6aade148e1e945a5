package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ConsequenceBulletin.Condition;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.sample.Bulletins;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// What portions must not contradict each other in. Source: SPECIFICATION.md K-11, K-16, K-23.
class PortionsTogetherTest {

    @Test
    void noTwoRedFlagsHaveOneIdWhicheverPortionsSayThem() {
        var typology = Payloads.of(AdvisoryKind.FINANCING_TYPOLOGY);
        var another = flagged("late", "Transfers by night.");
        var contrary = flagged("split", "One large transfer.");
        var counted = flagged("late", "Transfers by night.", "count(hour < 5) >= 3");

        assertThat(refusals(typology, typology)).isEmpty();
        assertThat(refusals(typology, another)).isEmpty();
        assertThat(refusals(typology, another, counted)).isEmpty();
        assertThat(refusals(typology, contrary)).containsExactly("K-11 payload.redFlags NOT_VALID");
    }

    private static Payload flagged(String id, String text) {
        return flagged(id, text, Optional.empty());
    }

    private static Payload flagged(String id, String text, String rule) {
        return flagged(id, text, Optional.of(rule));
    }

    private static Payload flagged(String id, String text, Optional<String> rule) {
        return new FinancingTypology(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new FinancingTypology.RedFlag(new Code(id), text, rule)),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @ParameterizedTest(name = "{0} of {1} and {2} of {3}: {4}")
    @CsvSource({
        "-1, 5, 5, -1, true",
        "-1, 5, 6, -1, false",
        "3, 5, -1, 4, true",
        "5, 6, -1, 4, false",
        "-1, 5, -1, -1, true"
    })
    void deathsAreAmongTheCasesWhicheverPortionsCountThem(
            int deaths, int cases, int otherDeaths, int otherCases, boolean taken) {
        var found = refusals(outbreak(cases, deaths), outbreak(otherCases, otherDeaths));

        assertThat(found).isEqualTo(taken ? List.of() : List.of("K-16 payload.deaths NOT_VALID"));
    }

    @Test
    void deathsAreNotToldWithoutCases() {
        var uncounted = outbreak(-1, 2);

        assertThat(refusals(uncounted)).containsExactly("K-16 payload.cases INCOMPLETE");
        assertThat(refusals(uncounted, outbreak(2, -1))).isEmpty();
    }

    /// A number below 0 is not said.
    private static Payload outbreak(int cases, int deaths) {
        return new BioIncident(
                Optional.empty(),
                Optional.of(BioIncident.Host.ANIMAL),
                Optional.of(LocalDate.parse("2030-05-28")),
                cases < 0 ? OptionalInt.empty() : OptionalInt.of(cases),
                deaths < 0 ? OptionalInt.empty() : OptionalInt.of(deaths),
                Optional.of(false),
                Optional.of(BioIncident.Deliberate.UNLIKELY),
                Optional.empty());
    }

    @Test
    void aSectorFaresInOneWayWhicheverPortionsSayIt() {
        var bulletin = Payloads.of(AdvisoryKind.CONSEQUENCE_BULLETIN);
        var inTime = Bulletins.impact(Sector.CI_WATER, Condition.DEGRADED);
        var other = Bulletins.impact(Sector.CI_ENERGY, Condition.DOWN);
        var contrary = Bulletins.impact(Sector.CI_WATER, Condition.NORMAL);

        assertThat(refusals(bulletin, inTime)).isEmpty();
        assertThat(refusals(bulletin, other)).isEmpty();
        assertThat(refusals(bulletin, contrary)).containsExactly("K-23 payload.impacts NOT_VALID");
    }

    private static List<String> refusals(Payload... parts) {
        return Refusals.of(
                Filing.from("qm-police")
                        .kind(parts[0].kind())
                        .portions(
                                Arrays.stream(parts)
                                        .map(part -> Piece.headline("Read this").payload(part))
                                        .toArray(Piece[]::new)));
    }
}
