package org.tocsin.proof.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Finds tokens in whatever left the hub: as they are, written in some other way, or digested.
public final class Canaries {
    private static final int DIGEST_CHARACTERS = 22;
    private static final int DIGEST_DIGITS = 32;
    private static final String GZIP = "\u001f\u008b\b";
    private static final List<String> DISGUISES = disguises();

    private final Set<String> digests = new HashSet<>();

    /// Looks for the digests of these tokens too.
    public Canaries(Collection<String> hidden) {
        for (var token : hidden) {
            var digest = sha256(token);
            digests.add(base64url(digest).substring(0, DIGEST_CHARACTERS));
            digests.add(HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS));
        }
    }

    /// Returns the tokens that stand in a text as they are.
    public static Set<String> tokens(String text) {
        var tokens = new TreeSet<String>();
        for (var at = text.indexOf(Token.BEGINNING);
                at >= 0;
                at = text.indexOf(Token.BEGINNING, at + 1)) {
            tokens.add(text.substring(at, Math.min(text.length(), at + Token.LENGTH)));
        }
        return tokens;
    }

    /// Returns how a token stands in bytes in some other way than as it is; empty if none does.
    ///
    /// @param text the bytes, a character for each
    public Optional<String> disguised(String text) {
        for (var disguise : DISGUISES) {
            if (text.contains(disguise)) {
                return Optional.of("written as " + printable(disguise));
            }
        }
        var digest = digests.isEmpty() ? Optional.<String>empty() : digest(text);
        if (digest.isPresent()) {
            return digest;
        }
        var packed = text.indexOf(GZIP);
        return packed < 0 ? Optional.empty() : unpacked(text.substring(packed));
    }

    private Optional<String> digest(String text) {
        var begin = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOfWords(text.charAt(at))) {
                if (at - begin >= DIGEST_CHARACTERS && isDigest(text.substring(begin, at))) {
                    return Optional.of("digested as " + text.substring(begin, at));
                }
                begin = at + 1;
            }
        }
        return Optional.empty();
    }

    /// Says whether a character may stand in base64 of either sort, or in hexadecimal digits.
    private static boolean isOfWords(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '_'
                || letter == '+'
                || letter == '/';
    }

    private boolean isDigest(String word) {
        return digests.contains(word.substring(0, DIGEST_CHARACTERS))
                || (word.length() >= DIGEST_DIGITS
                        && digests.contains(
                                word.substring(0, DIGEST_DIGITS).toLowerCase(Locale.ROOT)));
    }

    private Optional<String> unpacked(String packed) {
        var bytes = new ByteArrayInputStream(packed.getBytes(ISO_8859_1));
        try (var unpacking = new GZIPInputStream(bytes)) {
            var content = new String(unpacking.readAllBytes(), ISO_8859_1);
            return tokens(content).stream()
                    .findFirst()
                    .map(token -> "packed as " + token)
                    .or(() -> disguised(content));
        } catch (IOException notPacked) {
            return Optional.empty();
        }
    }

    /// Returns the ways in which the beginning of a token may be written.
    private static List<String> disguises() {
        var plain = Token.BEGINNING.getBytes(US_ASCII);
        return Stream.of(
                        Stream.of(Token.BEGINNING.toUpperCase(Locale.ROOT)),
                        Stream.of(HexFormat.of().formatHex(plain)),
                        Stream.of(HexFormat.of().withUpperCase().formatHex(plain)),
                        Stream.of(0, 1, 2).map(phase -> base64(plain, phase)),
                        Stream.of(each("%%%02X"::formatted), each("%%%02x"::formatted)),
                        Stream.of(each("\\u%04x"::formatted), each("\\u%04X"::formatted)),
                        Stream.of(each("&#%d;"::formatted), each("&#x%x;"::formatted)),
                        Stream.of(each(letter -> (char) letter + "\0")))
                .flatMap(ways -> ways)
                .toList();
    }

    private static String each(IntFunction<String> written) {
        return Token.BEGINNING.chars().mapToObj(written).collect(joining());
    }

    /// Returns what is in base64 of the beginning wherever it begins among three bytes.
    private static String base64(byte[] plain, int phase) {
        var shifted = new byte[phase + plain.length];
        System.arraycopy(plain, 0, shifted, phase, plain.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(phase == 0 ? 0 : phase + 1, shifted.length / 3 * 4);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String printable(String disguise) {
        return disguise.replace("\0", "\\0");
    }
}
