package org.tocsin.formats;

import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.PersonId;

/// Whom an import means by the labels that need somebody named. The formats themselves name nobody.
///
/// Source: SPECIFICATION.md F-11; FIRST TLP 2.0.
///
/// @param addressees organisations and groups, for AMBER and AMBER+STRICT alike; may be empty.
///   Unmodifiable
/// @param persons for RED; may be empty. Unmodifiable
public record Audience(Set<Addressee> addressees, Set<PersonId> persons) {
    /// Nobody: what asks for addressees or persons is not taken.
    public static final Audience NOBODY = new Audience(Set.of(), Set.of());

    public Audience {
        addressees = Set.copyOf(addressees);
        persons = Set.copyOf(persons);
        if (addressees.stream().anyMatch(Addressee.Named.class::isInstance)) {
            throw new IllegalArgumentException("AMBER addresses organisations or groups");
        }
    }

    /// Returns the marking of a portion under `label`; empty when nobody is named who may read it.
    public Optional<Marking> marking(Tlp label, Set<Duty> duties) {
        return requirements(label).map(asked -> new Marking(asked, duties));
    }

    private Optional<Set<Requirement>> requirements(Tlp label) {
        return switch (label) {
            case CLEAR -> Optional.of(Set.of());
            case GREEN -> Optional.of(Set.of(new Requirement.Enrolled()));
            case AMBER ->
                    unless(addressees.isEmpty(), new Requirement.AddressedOrClient(addressees));
            case AMBER_STRICT ->
                    unless(addressees.isEmpty(), new Requirement.Addressed(addressees));
            case RED -> unless(persons.isEmpty(), new Requirement.NamedPerson(persons));
        };
    }

    private static Optional<Set<Requirement>> unless(boolean nobody, Requirement requirement) {
        return nobody ? Optional.empty() : Optional.of(Set.of(requirement));
    }
}
