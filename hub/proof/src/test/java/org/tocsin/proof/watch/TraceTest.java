package org.tocsin.proof.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What counts as a difference.
class TraceTest {
    private static final String ONE = "A".repeat(482);
    private static final String OTHER = "b".repeat(482);

    @Test
    void cursorsAreSealedAnewEachTime() {
        assertThat(difference(page(ONE), page(OTHER))).isFalse();
        assertThat(difference(frame(ONE), frame(OTHER))).isFalse();
        assertThat(
                        difference(
                                "head\n" + frame(ONE) + frame(OTHER),
                                "head\n" + frame(OTHER) + frame(ONE)))
                .isFalse();
    }

    @Test
    void theLengthOfACursorCounts() {
        assertThat(difference(page(ONE), page(ONE + "A"))).isTrue();
        assertThat(difference(page(ONE + "A"), page(OTHER + "A"))).isTrue();
        assertThat(difference(frame(ONE), frame(ONE.substring(1)))).isTrue();
    }

    @Test
    void noTwoCursorsHaveAPartInCommon() {
        var mixed = OTHER.substring(0, 32) + ONE.substring(32);

        assertThat(trace(frame(ONE) + frame(OTHER)).faults()).isEmpty();
        assertThat(trace(frame(ONE) + frame(mixed)).faults()).isNotEmpty();
    }

    @Test
    void whatElseIsThereCountsToTheLastByte() {
        assertThat(difference(page(ONE) + "x", page(OTHER) + "y")).isTrue();
        assertThat(difference("\"other\":\"" + ONE + '"', "\"other\":\"" + OTHER + '"')).isTrue();
        assertThat(difference(page(ONE.replace('A', '\u00e9')), page(OTHER.replace('b', '\u00e9'))))
                .isFalse();
        assertThat(difference(page(ONE.replace('A', '\u00e9')), page(OTHER))).isTrue();
    }

    private static String page(String cursor) {
        return "{\"advisories\":[],\"cursor\":\"" + cursor + "\"}";
    }

    private static String frame(String cursor) {
        return "id: " + cursor + "\nevent: advisory\ndata: {}\n\n";
    }

    private static boolean difference(String one, String other) {
        return trace(one).difference(trace(other)).isPresent();
    }

    private static Trace trace(String got) {
        var trace = new Trace();
        trace.add("asked", got);
        return trace;
    }
}
