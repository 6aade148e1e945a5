package org.tocsin.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tocsin.domain.advisory.Lane;

/// Advisories to publish: TLP:CLEAR, of one portion and about 1 KiB, numbered in their headline.
///
/// The same seed gives the same texts. For all threads.
public final class Advisories {
    /// Who publishes them.
    public static final String PUBLISHER = "qn-cert";

    /// The sector that they are about.
    public static final String SECTOR = "ci.energy";

    private static final int TEXT_CHARACTERS = 560;
    private static final int DIGITS = 8;
    private static final String MARK = "bench ";
    private static final List<String> WORDS =
            List.of(
                    "controller",
                    "substation",
                    "gateway",
                    "firmware",
                    "password",
                    "outage",
                    "operator",
                    "network",
                    "maintenance",
                    "boundary",
                    "session",
                    "account",
                    "sensor",
                    "relay",
                    "update",
                    "segment");
    private static final String BODY =
            """
            {"reference":"%s-%d","version":1,"kind":"cyber-alert","status":"ACTUAL",\
            "lawfullyAcquired":true,"categories":["INFRA"],%s,"cause":"CRIMINAL","expires":"%s",\
            "reliability":"B","credibility":2,"portions":[{"marking":{"tlp":"CLEAR"},\
            "texts":[{"language":"en","headline":"%s%0DIGITSd: controllers probed",\
            "description":"%s","instruction":"Check your controllers."}],"sectors":["ci.energy"],\
            "areas":[{"country":"QN"}],"payload":{"attackType":"intrusion","impact":"SERIOUS",\
            "mitigations":["Patch."]}}]}\
            """
                    .replace("DIGITS", Integer.toString(DIGITS));

    private final String series;
    private final Lane lane;
    private final String text;
    private final String expires;
    private final int first;

    /// Creates a series, whose references begin with its name.
    ///
    /// @param lane the lane that their urgency gives them
    public Advisories(String series, Lane lane, long seed) {
        this.series = series;
        this.lane = lane;
        this.text = text(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        this.expires =
                Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(10, ChronoUnit.DAYS).toString();
        this.first = 0;
    }

    private Advisories(Advisories other, int first) {
        this.series = other.series;
        this.lane = other.lane;
        this.text = other.text;
        this.expires = other.expires;
        this.first = first;
    }

    /// Returns the same series with headlines numbered from `first`, so that readers can tell it
    /// from others.
    public Advisories from(int first) {
        return new Advisories(this, first);
    }

    /// Returns the submission with a number, in JSON.
    public byte[] body(int number) {
        return BODY.formatted(series, number, urgency(lane), expires, MARK, first + number, text)
                .getBytes(UTF_8);
    }

    /// Returns the number in the next headline of `text` after `from`; -1 when there is none.
    static int numberIn(String text, int from, int end) {
        var at = text.indexOf(MARK, from);
        if (at < 0 || at + MARK.length() + DIGITS > end) {
            return -1;
        }
        var first = at + MARK.length();
        return Integer.parseInt(text, first, first + DIGITS, 10);
    }

    private static String urgency(Lane lane) {
        var format = "\"urgency\":\"%s\",\"severity\":\"%s\",\"certainty\":\"%s\"";
        return switch (lane) {
            case FLASH -> format.formatted("IMMEDIATE", "SEVERE", "LIKELY");
            case PRIORITY -> format.formatted("EXPECTED", "SEVERE", "LIKELY");
            case ROUTINE -> format.formatted("FUTURE", "MODERATE", "POSSIBLE");
        };
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder(TEXT_CHARACTERS);
        while (text.length() < TEXT_CHARACTERS) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.append("end.").toString().toLowerCase(Locale.ROOT);
    }
}
