package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Notice notice = new Notice(Duration.ofSeconds(2));
    private final long now = Long.MAX_VALUE - SECOND;

    @Test
    void whoWasNeverNotedIsNotKnown() {
        assertThat(notice.isFresh(now)).isFalse();
    }

    @Test
    void whoWasNotedShortlyBeforeIsKnownAlsoWhenTheCountTurnsOver() {
        notice.note(now);

        assertThat(notice.isFresh(now - 1)).isFalse();
        assertThat(notice.isFresh(now)).isTrue();
        assertThat(notice.isFresh(now + 2 * SECOND)).isTrue();
        assertThat(notice.isFresh(now + 2 * SECOND + 1)).isFalse();
    }

    @Test
    void whatIsNotedLaterTakesNothingFromBefore() {
        for (var moment = now; moment - now < 3 * SECOND; moment += SECOND / 100) {
            notice.note(moment);
        }

        assertThat(notice.isFresh(now + SECOND)).isTrue();
        assertThat(notice.isFresh(now + 2 * SECOND + 7)).isTrue();
    }
}
