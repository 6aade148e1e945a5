package org.tocsin.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where each value of a JSON text stands, by its path.
///
/// Paths are written like `portions[1].marking.tlp`; the whole text has the empty path.
public final class Places {
    private final Map<String, Place> places;

    private Places(Map<String, Place> places) {
        this.places = Map.copyOf(places);
    }

    /// A position in a text.
    ///
    /// @param line from 1
    /// @param column from 1
    public record Place(int line, int column) {}

    /// Returns the places of all values in `text`, up to its first fault when it is malformed.
    public static Places of(byte[] text) {
        var places = new HashMap<String, Place>();
        try (var parser = JsonText.FACTORY.createParser(text)) {
            parser.nextToken();
            walk(parser, "", places);
        } catch (IOException malformed) {
            return new Places(places);
        }
        return new Places(places);
    }

    /// Returns where the value at `path` stands, or the nearest one around it that is there.
    public Optional<Place> of(String path) {
        for (var around = path; !around.isEmpty(); around = parent(around)) {
            var place = places.get(around);
            if (place != null) {
                return Optional.of(place);
            }
        }
        return Optional.ofNullable(places.get(""));
    }

    private static String parent(String path) {
        var cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }

    private static void walk(JsonParser parser, String path, Map<String, Place> places)
            throws IOException {
        note(parser, path, places);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var inner = path.isEmpty() ? name : path + "." + name;
                note(parser, inner, places);
                parser.nextToken();
                walkInto(parser, inner, places);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                walk(parser, path + "[" + index + "]", places);
            }
        }
    }

    /// Keeps the place of a member's name rather than that of its value.
    private static void walkInto(JsonParser parser, String path, Map<String, Place> places)
            throws IOException {
        var name = places.get(path);
        walk(parser, path, places);
        if (name != null) {
            places.put(path, name);
        }
    }

    private static void note(JsonParser parser, String path, Map<String, Place> places) {
        var at = parser.currentTokenLocation();
        places.put(path, new Place(at.getLineNr(), at.getColumnNr()));
    }
}
