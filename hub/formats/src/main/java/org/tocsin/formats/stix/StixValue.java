package org.tocsin.formats.stix;

import java.util.List;
import org.tocsin.domain.marking.Tlp;

/// One value of an object: the smallest part that has a marking of its own.
///
/// @param name the property, such as `kill_chain_phases.phase_name`; without the places in lists,
///   from which a reader could tell that something before it is not shown
/// @param text the value, fit to publish; may be empty
/// @param mark who may read it, and what they are told beside it
record StixValue(String name, String text, StixMark mark) {
    Tlp label() {
        return mark.label();
    }

    /// Returns the label under which a statement about this value is told.
    Tlp labelOf(StixMark.Statement statement) {
        return StixMark.stricter(label(), statement.label());
    }

    /// Returns the value under the stricter of its own label and `label`.
    StixValue atLeast(Tlp label) {
        return new StixValue(name, text, mark.join(StixMark.of(label)));
    }

    /// Says whether the value is that of a property of the object, or a part of it.
    boolean isOf(String property) {
        return name.equals(property) || name.startsWith(property + ".");
    }

    /// Says whether the value stands under a member of this name, however far in.
    boolean isUnder(String member) {
        return List.of(name.split("\\.", -1)).contains(member);
    }

    @Override
    public String toString() {
        return "StixValue[" + name + " " + label() + "]";
    }
}
