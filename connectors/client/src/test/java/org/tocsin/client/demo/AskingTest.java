package org.tocsin.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.client.demo.Asking.Answer;
import org.tocsin.client.demo.Asking.Wanted;

final class AskingTest {
    private static final Answer ABSENT = new Answer(404, "{}");
    private static final Answer EARLY = new Answer(200, "{\"states\":[]}");
    private static final Answer FULL = new Answer(200, "{\"states\":[\"QM\"]}");
    private static final Answer LEAK = new Answer(200, "{\"states\":[],\"name\":\"Vask\"}");

    @Test
    void accountsThatFollowTheFactAreWaitedFor() throws InterruptedException {
        var wanted = new Wanted(200, List.of("QM"), List.of());

        assertThat(last(wanted, ABSENT, EARLY, FULL)).isEqualTo(FULL);
    }

    @Test
    void answerThatHoldsWhatItIsToLackIsTheLast() throws InterruptedException {
        var wanted = new Wanted(200, List.of("QM"), List.of("Vask"));

        var answer = last(wanted, EARLY, LEAK, FULL);

        assertThat(answer).isEqualTo(LEAK);
        assertThat(wanted.isLacked(answer)).isFalse();
    }

    @Test
    void whoIsToBeRefusedIsAskedForOnce() throws InterruptedException {
        var wanted = new Wanted(404, List.of(), List.of());

        var answer = last(wanted, FULL, ABSENT);

        assertThat(answer).isEqualTo(FULL);
        assertThat(wanted.isHeld(answer)).isFalse();
    }

    private static Answer last(Wanted wanted, Answer... answers) throws InterruptedException {
        var next = new ArrayDeque<>(List.of(answers));
        return Asking.last(next::removeFirst, wanted::mayCome, Duration.ofSeconds(20));
    }
}
