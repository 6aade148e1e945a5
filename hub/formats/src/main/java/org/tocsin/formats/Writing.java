package org.tocsin.formats;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Collects the members of one object that is being written; what is absent or empty is left out.
public final class Writing {
    private final SortedMap<String, Json> members = new TreeMap<>();

    /// Adds a member.
    public <T> Writing put(String name, Shape<T> shape, T value) {
        members.put(name, shape.write(value));
        return this;
    }

    /// Adds a member.
    public Writing put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    /// Adds a member when there is a value.
    public <T> Writing put(String name, Shape<T> shape, Optional<T> value) {
        value.ifPresent(present -> put(name, shape, present));
        return this;
    }

    /// Adds a text when it is not empty.
    public Writing text(String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, Json.text(value));
        }
        return this;
    }

    /// Adds an array in the order of `values` when there are any.
    public <T> Writing list(String name, Shape<T> shape, List<T> values) {
        return array(name, values.stream().map(shape::write).toList());
    }

    /// Adds an array in an order that depends on nothing but the values, when there are any.
    public <T> Writing set(String name, Shape<T> shape, Collection<T> values) {
        return array(
                name,
                values.stream().map(shape::write).sorted(comparing(Canonical::text)).toList());
    }

    /// Adds a flag when it is set.
    public Writing flag(String name, boolean value) {
        return value ? put(name, Scalars.TRUTH, true) : this;
    }

    /// Adds all members of another object.
    public Writing all(Json.Members others) {
        members.putAll(others.values());
        return this;
    }

    /// Returns the object.
    public Json.Members done() {
        return Json.members(members);
    }

    private Writing array(String name, List<Json> values) {
        if (!values.isEmpty()) {
            members.put(name, Json.elements(values));
        }
        return this;
    }
}
