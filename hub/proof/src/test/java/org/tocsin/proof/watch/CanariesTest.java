package org.tocsin.proof.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A token is found however it is written. Source: SPECIFICATION.md S-6.
class CanariesTest {
    private static final String TOKEN = Token.BEGINNING + "abcdefghijklmnopqrstuvwxyz";
    private static final Canaries CANARIES = new Canaries(List.of(TOKEN));

    static Stream<String> disguises() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(US_ASCII));
        return Stream.of(
                HexFormat.of().formatHex(TOKEN.getBytes(US_ASCII)),
                HexFormat.of().withUpperCase().formatHex(TOKEN.getBytes(US_ASCII)),
                base64("" + TOKEN),
                base64("." + TOKEN),
                base64(".." + TOKEN),
                Base64.getUrlEncoder().encodeToString(("{\"a\":\"" + TOKEN).getBytes(US_ASCII)),
                each("%%%02X"),
                each("%%%02x"),
                each("\\u%04x"),
                each("&#%d;"),
                each("&#x%x;"),
                TOKEN.toUpperCase(Locale.ROOT),
                new String(TOKEN.getBytes(UTF_16LE), ISO_8859_1),
                new String(TOKEN.getBytes(UTF_16BE), ISO_8859_1),
                "head" + packed(TOKEN),
                "\"" + HexFormat.of().formatHex(digest) + "\"",
                "\"" + Base64.getUrlEncoder().encodeToString(digest) + "\"");
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void aTokenIsFoundHoweverItIsWritten(String disguised) {
        assertThat(CANARIES.disguised("before " + disguised + " after")).isPresent();
    }

    @Test
    void aTokenIsFoundAsItIs() {
        assertThat(Canaries.tokens("{\"headline\":\"" + TOKEN + "\"}")).containsExactly(TOKEN);
    }

    @Test
    void whatHoldsNoTokenIsLeftAlone() {
        assertThat(CANARIES.disguised(base64("nothing to be seen here, and much of it"))).isEmpty();
        assertThat(Canaries.tokens("nothing")).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
    }

    private static String each(String format) {
        return TOKEN.chars().mapToObj(it -> format.formatted(it)).collect(Collectors.joining());
    }

    private static String packed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(text.getBytes(US_ASCII));
        }
        return out.toString(ISO_8859_1);
    }
}
