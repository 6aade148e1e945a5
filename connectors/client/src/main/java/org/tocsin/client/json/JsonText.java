package org.tocsin.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Reads and writes JSON text.
final class JsonText {
    private static final int DEPTH_MAX = 128;
    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                    .build();

    private JsonText() {}

    static Json read(byte[] text) throws MalformedJson {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJson("more than one value", line(parser), column(parser));
            }
            return value;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        } catch (IOException broken) {
            throw new MalformedJson("not text in UTF-8", 0, 0);
        }
    }

    private static Json value(JsonParser parser) throws IOException, MalformedJson {
        return switch (Optional.ofNullable(parser.currentToken()).orElse(JsonToken.NOT_AVAILABLE)) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getText());
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            case VALUE_NULL -> new Json.Nothing();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new MalformedJson("a value is missing", line(parser), column(parser));
        };
    }

    private static Json members(JsonParser parser) throws IOException, MalformedJson {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Json.Members(members);
    }

    private static Json elements(JsonParser parser) throws IOException, MalformedJson {
        var elements = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Json.Elements(elements);
    }

    static String write(Json value) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(value, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator generator) throws IOException {
        switch (value) {
            case Json.Members(var members) -> {
                generator.writeStartObject();
                for (var member : members.entrySet()) {
                    generator.writeFieldName(member.getKey());
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case Json.Elements(var elements) -> {
                generator.writeStartArray();
                for (var element : elements) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case Json.Text(var characters) -> generator.writeString(characters);
            case Json.Numeral(var digits) -> generator.writeNumber(digits);
            case Json.Truth(var truth) -> generator.writeBoolean(truth);
            case Json.Nothing() -> generator.writeNull();
        }
    }

    private static MalformedJson malformed(JsonProcessingException malformed) {
        var location = Optional.ofNullable(malformed.getLocation());
        return new MalformedJson(
                malformed.getOriginalMessage(),
                location.map(at -> at.getLineNr()).orElse(0),
                location.map(at -> at.getColumnNr()).orElse(0));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int column(JsonParser parser) {
        return parser.currentTokenLocation().getColumnNr();
    }
}
