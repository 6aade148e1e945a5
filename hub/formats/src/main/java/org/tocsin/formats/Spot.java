package org.tocsin.formats;

import java.util.Optional;
import java.util.regex.Pattern;

/// A value of a document that is being read.
///
/// @param json the value
/// @param path the way to it, such as `portions[1].expires`; empty for the whole
/// @param faults takes what is found wrong
public record Spot(Json json, String path, Faults faults) {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /// Notes a fault of this value; returns nothing, as a reader that found a fault does.
    public <T> Optional<T> fault(String rule, String explanation) {
        var place = json.place();
        faults.add(new Fault(path, place.line(), place.column(), rule, explanation));
        return Optional.empty();
    }

    /// Returns the spot of a member of this object.
    public Spot member(String name, Json value) {
        return new Spot(value, member(path, name), faults);
    }

    /// Returns the spot of an element of this array.
    Spot element(int index, Json value) {
        return new Spot(value, path + "[" + index + "]", faults);
    }

    /// Returns the path of a member; a name that could be anything is not repeated.
    static String member(String path, String name) {
        var shown = PLAIN_NAME.matcher(name).matches() ? name : "?";
        return path.isEmpty() ? shown : path + "." + shown;
    }
}
