package org.tocsin.server.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bodies that were good until something was done to them, from a seed.
final class OddBodies {
    private static final Pattern VALUE =
            Pattern.compile("(?<=\": )(\"[^\"]*\"|-?[0-9.]+|true|false)");
    private static final Pattern MEMBER = Pattern.compile("\"[A-Za-z]+\"(?=: )");
    private static final List<BiFunction<String, Random, byte[]>> HARMS =
            List.of(
                    OddBodies::cutOff,
                    OddBodies::otherValue,
                    OddBodies::otherMember,
                    OddBodies::memberTwice,
                    OddBodies::moreMembers,
                    OddBodies::deepValue,
                    OddBodies::oddByte,
                    OddBodies::otherEncoding,
                    OddBodies::somethingBehind,
                    OddBodies::bytesSwapped);

    private OddBodies() {}

    /// Returns `count` bodies made of `good`, each harmed once; the same for the same seed.
    static Stream<byte[]> from(String good, long seed, int count) {
        var chance = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(index -> HARMS.get(index % HARMS.size()).apply(good, chance));
    }

    private static byte[] cutOff(String good, Random chance) {
        return good.substring(0, chance.nextInt(good.length())).getBytes(UTF_8);
    }

    private static byte[] otherValue(String good, Random chance) {
        var values =
                List.of(
                        "null",
                        "[]",
                        "{}",
                        "\"\"",
                        "0",
                        "-1",
                        "1e999",
                        "true",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "99999999999999999999999999",
                        "[[]]",
                        "\"NULL\"",
                        "1.5");
        return replaced(good, VALUE, values.get(chance.nextInt(values.size())), chance);
    }

    private static byte[] otherMember(String good, Random chance) {
        var names =
                List.of(
                        "\"\"",
                        "\"__proto__\"",
                        "\"clearance\"",
                        "\"originator\"",
                        "\"Kind\"",
                        "\"\\u0000\"");
        return replaced(good, MEMBER, names.get(chance.nextInt(names.size())), chance);
    }

    private static byte[] memberTwice(String good, Random chance) {
        var member = pick(good, MEMBER, chance);
        return good.replaceFirst("\\{", "{ " + member.group() + ": 1, ").getBytes(UTF_8);
    }

    private static byte[] moreMembers(String good, Random chance) {
        var extra = new StringBuilder("{ ");
        for (int index = 1 + chance.nextInt(2_000); index > 0; index--) {
            extra.append("\"m").append(index).append("\": ").append(index).append(", ");
        }
        return good.replaceFirst("\\{", extra.toString()).getBytes(UTF_8);
    }

    private static byte[] deepValue(String good, Random chance) {
        var depth = 20 + chance.nextInt(5_000);
        return replaced(good, VALUE, "[".repeat(depth) + "]".repeat(depth), chance);
    }

    private static byte[] oddByte(String good, Random chance) {
        var bytes = good.getBytes(UTF_8);
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        return bytes;
    }

    private static byte[] otherEncoding(String good, Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> good.getBytes(UTF_16);
            case 1 -> ("\uFEFF" + good).getBytes(UTF_8);
            default -> good.replace("e", "\u00E9").getBytes(ISO_8859_1);
        };
    }

    private static byte[] somethingBehind(String good, Random chance) {
        var tails = List.of("{}", "x", "\u0000", ",", "]", "//", "\"", "\n\n1");
        return (good + tails.get(chance.nextInt(tails.size()))).getBytes(UTF_8);
    }

    private static byte[] bytesSwapped(String good, Random chance) {
        var bytes = good.getBytes(UTF_8);
        var from = chance.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + 1 + chance.nextInt(40));
        var piece = Arrays.copyOfRange(bytes, from, to);
        for (int index = 0; index < piece.length; index++) {
            bytes[from + index] = piece[piece.length - 1 - index];
        }
        return bytes;
    }

    private static byte[] replaced(String good, Pattern what, String by, Random chance) {
        var place = pick(good, what, chance);
        return (good.substring(0, place.start()) + by + good.substring(place.end()))
                .getBytes(UTF_8);
    }

    private static MatchResult pick(String good, Pattern what, Random chance) {
        var places = what.matcher(good).results().toList();
        return places.get(chance.nextInt(places.size()));
    }
}
