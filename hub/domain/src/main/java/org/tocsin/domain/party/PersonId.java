package org.tocsin.domain.party;

/// The name by which the hub knows a person of a participant, such as `qm-police/ada-quill`.
///
/// @param participant the organisation the person acts for
/// @param name the person's name within it, of the shape of a participant's id
public record PersonId(ParticipantId participant, String name) implements Comparable<PersonId> {
    public PersonId {
        var checked = new ParticipantId(name);
        name = checked.value();
    }

    /// Returns the id written as `participant/name`.
    ///
    /// @throws IllegalArgumentException when `text` is not of that shape
    public static PersonId parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a person is written participant/name");
        }
        return new PersonId(new ParticipantId(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public int compareTo(PersonId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return participant + "/" + name;
    }
}
