package org.tocsin.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.party.Standing.Step;

/// How participants join and leave. Source: SPECIFICATION.md S-12.
class StandingTest {
    private static final Instant THEN = Instant.parse("2030-05-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "invited,   CONSENT,  consented",
        "invited,   APPROVE,  approved",
        "consented, APPROVE,  active",
        "consented, LEAVE,    left",
        "approved,  CONSENT,  active",
        "approved,  SUSPEND,  suspended",
        "active,    SUSPEND,  suspended",
        "active,    LEAVE,    left",
        "suspended, RESUME,   active",
        "left,      CONSENT,  consented",
        "left,      APPROVE,  approved"
    })
    void thePossibleStepsLeadOn(String from, Step step, String to) {
        var after = standing(from).after(step, NOW);

        assertThat(after).map(Standing::code).contains(to);
    }

    @Test
    void noOtherStepIsPossible() {
        var possible =
                standings().stream()
                        .mapToLong(from ->
                                Arrays.stream(Step.values())
                                        .filter(step -> from.after(step, NOW).isPresent())
                                        .count())
                        .sum();

        assertThat(possible).isEqualTo(12); // the eleven above, and resuming without a consent
    }

    @Test
    void itTakesTheOwnConsentAndTheRegistrarsApprovalToTakePart() {
        var registrars = EnumSet.of(Step.APPROVE, Step.SUSPEND, Step.RESUME);
        var own = EnumSet.of(Step.CONSENT, Step.LEAVE);

        assertThat(reached(new Standing.Invited(), registrars)).noneMatch(Standing::takesPart);
        assertThat(reached(new Standing.Invited(), own)).noneMatch(Standing::takesPart);
        assertThat(reached(new Standing.Left(), own)).noneMatch(Standing::takesPart);
        assertThat(reached(new Standing.Suspended(Optional.of(THEN)), own))
                .noneMatch(Standing::takesPart);
    }

    @Test
    void aSuspensionThatIsLiftedLeavesNoMoreThanThereWas() {
        var approved = new Standing.Approved();
        var active = new Standing.Active(THEN);

        for (var before : List.of(approved, active)) {
            var suspended = before.after(Step.SUSPEND, NOW).orElseThrow();
            assertThat(suspended.after(Step.RESUME, NOW)).contains(before);
        }
    }

    @Test
    void theConsentKeepsTheInstantAtWhichItWasGiven() {
        var consented = new Standing.Invited().after(Step.CONSENT, THEN).orElseThrow();

        var active = consented.after(Step.APPROVE, NOW).orElseThrow();

        assertThat(active.consent()).contains(THEN);
        assertThat(active.after(Step.LEAVE, NOW).orElseThrow().consent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("standings")
    void aStandingReadsBackFromItsCode(Standing standing) {
        assertThat(Standing.of(standing.code(), standing.consent())).contains(standing);
    }

    @Test
    void nobodyConsentedWithoutAnInstant() {
        assertThat(Standing.of("active", Optional.empty())).isEmpty();
        assertThat(Standing.of("consented", Optional.empty())).isEmpty();
        assertThat(Standing.of("ACTIVE", Optional.of(THEN))).isEmpty();
    }

    static List<Standing> standings() {
        return List.of(
                new Standing.Invited(),
                new Standing.Consented(THEN),
                new Standing.Approved(),
                new Standing.Active(THEN),
                new Standing.Suspended(Optional.of(THEN)),
                new Standing.Suspended(Optional.empty()),
                new Standing.Left());
    }

    private static Standing standing(String code) {
        return Standing.of(code, Optional.of(THEN)).orElseThrow();
    }

    private static List<Standing> reached(Standing from, EnumSet<Step> steps) {
        var reached = new ArrayList<>(List.of(from));
        for (int place = 0; place < reached.size(); place++) {
            var here = reached.get(place);
            steps.stream()
                    .flatMap(step -> here.after(step, NOW).stream())
                    .filter(next -> !reached.contains(next))
                    .forEach(reached::add);
        }
        return reached;
    }
}
