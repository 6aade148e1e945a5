package org.tocsin.domain.dissemination;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;

/// Whether markings keep portions among certain readers, whoever else is cleared.
///
/// A marking is confined when one of its lists names nobody else. Clients of an organisation are
/// somebody else. Source: SPECIFICATION.md K-30, K-35.
final class Confinement {
    private Confinement() {}

    /// Says whether nobody but these organisations and their persons reads this.
    static boolean toOrganisations(Set<ParticipantId> organisations, Draft draft) {
        return isConfined(draft.marking(), entry -> isOf(organisations, entry));
    }

    /// Says whether nobody reads this whom a State does not allow to.
    ///
    /// @param state the State that is told of
    /// @param originator who tells
    static boolean byConsent(
            Consent consent, StateCode state, ParticipantId originator, Draft draft) {
        var marking = draft.marking();
        return switch (consent) {
            case NONE ->
                    isConfined(
                            marking,
                            entry -> isState(state, entry) || isOf(Set.of(originator), entry));
            case NAMED -> isConfined(marking, entry -> isState(state, entry) || isNamed(entry));
            case DONORS -> marking.requirements().stream().anyMatch(Confinement::isList);
            case ALL -> true;
        };
    }

    private static boolean isState(StateCode state, Addressee entry) {
        return entry.equals(new Addressee.OfState(state));
    }

    private static boolean isNamed(Addressee entry) {
        return entry instanceof Addressee.Organisation
                || entry instanceof Addressee.OrganisationAlone
                || entry instanceof Addressee.Named;
    }

    private static boolean isOf(Set<ParticipantId> organisations, Addressee entry) {
        return (entry instanceof Addressee.Organisation(var id) && organisations.contains(id))
                || (entry instanceof Addressee.OrganisationAlone(var alone)
                        && organisations.contains(alone))
                || (entry instanceof Addressee.Named(var person)
                        && organisations.contains(person.participant()));
    }

    private static boolean isConfined(Marking marking, Predicate<Addressee> allowed) {
        return marking.requirements().stream()
                .anyMatch(requirement -> isWithin(requirement, allowed));
    }

    private static boolean isWithin(Requirement requirement, Predicate<Addressee> allowed) {
        if (requirement instanceof Requirement.AddressedOrClient(var addressees)) {
            return addressees.stream().noneMatch(Addressee.Organisation.class::isInstance)
                    && addressees.stream().allMatch(allowed);
        }
        if (requirement instanceof Requirement.Addressed(var addressees)) {
            return addressees.stream().allMatch(allowed);
        }
        if (requirement instanceof Requirement.ReleasableTo(var list)) {
            return list.stream().allMatch(allowed);
        }
        return requirement instanceof Requirement.NamedPerson(var persons)
                && persons.stream().map(Addressee.Named::new).allMatch(allowed);
    }

    /// Returns who is on the list of a requirement; empty when it is none. Unmodifiable.
    static Set<Addressee> listed(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AddressedOrClient(var addressees) -> addressees;
            case Requirement.Addressed(var addressees) -> addressees;
            case Requirement.ReleasableTo(var addressees) -> addressees;
            case Requirement.NamedPerson(var persons) ->
                    persons.stream().map(Addressee.Named::new).collect(toUnmodifiableSet());
            case Requirement.Enrolled _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _,
                    Requirement.NotUnderstood _ ->
                    Set.of();
        };
    }

    private static boolean isList(Requirement requirement) {
        return requirement instanceof Requirement.AddressedOrClient
                || requirement instanceof Requirement.Addressed
                || requirement instanceof Requirement.NamedPerson
                || requirement instanceof Requirement.ReleasableTo;
    }
}
