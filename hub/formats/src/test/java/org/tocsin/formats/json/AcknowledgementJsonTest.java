package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;

class AcknowledgementJsonTest {
    private static final String WORD =
            "{\"revision\":\"" + "r".repeat(22) + "\",\"answer\":\"DECLINED\",\"reason\":\"%s\"}";

    @Test
    void theLongestReasonIsReadHoweverItIsWritten() {
        var plain = parse(WORD.formatted("\uD83D\uDEA8".repeat(500)));
        var escaped = parse(WORD.formatted("\\ud83d\\udea8".repeat(500)));

        assertThat(escaped).isEqualTo(plain).isInstanceOf(Parsed.Read.class);
    }

    /// Rule J-1.
    @Test
    void anAcknowledgementTakesNoMoreThanEightKibibytes() {
        var word = WORD.formatted("no");
        var full = word + " ".repeat(8_192 - word.length());

        assertThat(parse(full).faults()).isEmpty();
        assertThat(parse(full + " ").faults()).extracting(Fault::rule).containsExactly("J-1");
    }

    private static Parsed<AcknowledgementJson> parse(String body) {
        return AcknowledgementJson.parse(body.getBytes(UTF_8));
    }
}
