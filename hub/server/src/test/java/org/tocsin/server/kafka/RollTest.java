package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.topology.fact.Reported;

/// Rule S-18.
class RollTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String OWN = "own";
    private static final String OTHER = "other";

    private final Roll roll = new Roll(OWN, Duration.ofSeconds(8));

    @Test
    void changeIsActedByWhenEveryNodeHasSaidSo() {
        say(OWN, 7, 0);
        say(OTHER, 6, 0);
        assertThat(roll.isActedBy(7, SECOND)).isFalse();

        say(OTHER, 7, SECOND);

        assertThat(roll.isActedBy(7, SECOND)).isTrue();
        assertThat(roll.isActedBy(8, SECOND)).isFalse();
    }

    @Test
    void withoutTheOwnWordNobodyElsesIsEnough() {
        say(OTHER, 7, 0);

        assertThat(roll.isActedBy(7, SECOND)).isFalse();
    }

    @Test
    void ownWordFromBeforeASilenceIsNotEnough() {
        say(OWN, 6, 0);
        say(OTHER, 6, 0);

        assertThat(roll.isActedBy(7, 9 * SECOND)).isFalse();
    }

    @Test
    void nodeThatIsSilentForLongerThanALeaseIsNotWaitedFor() {
        say(OTHER, 6, 0);
        say(OWN, 7, 8 * SECOND);

        assertThat(roll.isActedBy(7, 8 * SECOND)).isFalse();
        assertThat(roll.isActedBy(7, 8 * SECOND + 1)).isTrue();
    }

    @Test
    void nodeThatHasLeftIsNotWaitedFor() {
        say(OWN, 7, 0);
        say(OTHER, 6, 0);

        roll.note(new Reported(OTHER, 6, true), 0);

        assertThat(roll.isActedBy(7, 0)).isTrue();
    }

    @Test
    void earlierWordThatArrivesLateTakesNothingBack() {
        say(OWN, 7, 0);
        say(OWN, 6, 0);

        assertThat(roll.isActedBy(7, 0)).isTrue();
    }

    @Test
    @Timeout(60)
    void waitingEndsAtItsMomentWhoeverHasNotSpoken() throws InterruptedException {
        var begin = System.nanoTime();
        say(OWN, 7, begin);
        say(OTHER, 6, begin);

        roll.await(7, begin + SECOND / 5);

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(SECOND / 5);
        assertThat(roll.isActedBy(7, begin)).isFalse();
    }

    private void say(String node, long rights, long now) {
        roll.note(new Reported(node, rights, false), now);
    }
}
