package org.tocsin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/// The canonical form of JSON: the same value, the same bytes. Source: RFC 8785 (JCS).
public final class Canonical {
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private Canonical() {}

    /// Returns the canonical form in UTF-8.
    public static byte[] bytes(Json json) {
        return text(json).getBytes(UTF_8);
    }

    /// Returns the canonical form.
    public static String text(Json json) {
        var out = new StringBuilder();
        append(json, out);
        return out.toString();
    }

    /// Returns the SHA-256 of the canonical form, 32 bytes.
    public static byte[] sha256(Json json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static void append(Json json, StringBuilder out) {
        switch (json) {
            case Json.Members members -> members(members, out);
            case Json.Elements elements -> elements(elements, out);
            case Json.Text(String value, var _) -> string(value, out);
            case Json.Decimal(BigDecimal value, var _) -> out.append(number(value.doubleValue()));
            case Json.Truth(boolean value, var _) -> out.append(value);
            case Json.Nothing _ -> out.append("null");
        }
    }

    private static void members(Json.Members members, StringBuilder out) {
        var separator = "{";
        for (var member : new TreeMap<>(members.values()).entrySet()) {
            out.append(separator);
            string(member.getKey(), out);
            out.append(':');
            append(member.getValue(), out);
            separator = ",";
        }
        out.append(members.values().isEmpty() ? "{}" : "}");
    }

    private static void elements(Json.Elements elements, StringBuilder out) {
        var separator = "[";
        for (var element : elements.values()) {
            out.append(separator);
            append(element, out);
            separator = ",";
        }
        out.append(elements.values().isEmpty() ? "[]" : "]");
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (character < ' ') {
                        out.append("\\u00").append(character < 0x10 ? "0" : "1");
                        out.append(Character.forDigit(character & 0xF, 16));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Returns a number as ECMAScript writes it. Source: RFC 8785 3.2.2.3, ECMA-262
    /// Number::toString.
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var single = decimal.round(ONE_DIGIT).stripTrailingZeros();
        return single.doubleValue() == value ? single : decimal;
    }

    private static String placed(String digits, int point) {
        if (point > 21 || point <= -6) {
            var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
            var rest = digits.substring(1);
            return digits.charAt(0) + (rest.isEmpty() ? "" : "." + rest) + exponent;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        if (point > 0) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        return "0." + "0".repeat(-point) + digits;
    }
}
