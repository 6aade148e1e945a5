package org.tocsin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// Reads a whole JSON document strictly: what two readers could understand differently is refused.
///
/// Never fails on bad input: syntax ends the reading at its first fault, all else is collected.
/// Source: RFC 8259, RFC 7493; SPECIFICATION.md J-1 to J-4, J-8, J-9.
public final class JsonDocument {
    private static final int NESTING_SKIPPED_MAX = 1_000;

    private JsonDocument() {}

    /// Returns the document's only value, or what is wrong with it.
    public static Parsed<Json> read(byte[] body, JsonLimits limits) {
        if (body.length > limits.bytesMax()) {
            return broken(Json.Place.NOWHERE, "J-1", "more than " + limits.bytesMax() + " bytes");
        }
        var characters = CharBuffer.allocate(body.length);
        var bytes = ByteBuffer.wrap(body);
        var decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var isMalformed = decoder.decode(bytes, characters, true).isError();
        characters.flip();
        if (isMalformed) {
            return broken(end(characters), "J-2", "not UTF-8");
        }
        return read(characters, limits);
    }

    /// Returns what `reading` makes of the document, or what is wrong with it.
    public static <T> Parsed<T> read(byte[] body, JsonLimits limits, Reading<T> reading) {
        return read(body, limits).then(json -> read(json, reading));
    }

    /// Returns what `reading` makes of `json`, or what is wrong with it.
    public static <T> Parsed<T> read(Json json, Reading<T> reading) {
        var faults = new Faults();
        return Parsed.of(reading.read(new Spot(json, "", faults)), faults);
    }

    private static Parsed<Json> read(CharBuffer characters, JsonLimits limits) {
        try (var parser = factory(limits).createParser(characters.array(), 0, characters.limit())) {
            return read(parser, limits);
        } catch (IOException impossible) {
            throw new UncheckedIOException("characters in memory can be read", impossible);
        }
    }

    private static Parsed<Json> read(JsonParser parser, JsonLimits limits) throws IOException {
        var faults = new Faults();
        var tree = new JsonTree(parser, limits, faults);
        try {
            parser.nextToken();
            if (parser.currentToken() == null) {
                return broken(place(parser.currentLocation()), "J-2", "no JSON value");
            }
            var json = tree.value("", 0);
            if (parser.nextToken() != null) {
                return broken(place(parser.currentTokenLocation()), "J-2", "more than one value");
            }
            return Parsed.of(Optional.of(json), faults);
        } catch (StreamConstraintsException beyond) {
            var many = "more than " + limits.valuesMax() + " values";
            return broken(
                    place(parser.currentLocation()), "J-3", tree.isOverfull() ? many : "too deep");
        } catch (JsonProcessingException malformed) {
            var at = Optional.ofNullable(malformed.getLocation()).orElse(parser.currentLocation());
            return broken(place(at), "J-2", "not JSON");
        }
    }

    private static JsonFactory factory(JsonLimits limits) {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depthMax() + NESTING_SKIPPED_MAX)
                        .maxStringLength(limits.bytesMax())
                        .maxNameLength(limits.bytesMax())
                        .maxNumberLength(limits.bytesMax())
                        .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private static Json.Place end(CharBuffer characters) {
        int line = 1;
        int column = 1;
        for (int index = 0; index < characters.limit(); index++) {
            column++;
            if (characters.get(index) == '\n') {
                line++;
                column = 1;
            }
        }
        return new Json.Place(line, column);
    }

    static Json.Place place(JsonLocation location) {
        return new Json.Place(
                Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
    }

    private static Parsed<Json> broken(Json.Place place, String rule, String explanation) {
        var faults = new Faults();
        faults.add(new Fault("", place.line(), place.column(), rule, explanation));
        return Parsed.of(Optional.empty(), faults);
    }
}
