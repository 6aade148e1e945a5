package org.tocsin.topology;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.Sector;

/// Markings by chance, of every requirement there is.
public final class RandomMarkings {
    private final Chance chance;

    /// Creates markings from `chance`.
    public RandomMarkings(Chance chance) {
        this.chance = chance;
    }

    /// Returns a marking.
    public Marking marking() {
        return new Marking(new HashSet<>(chance.few(this::requirement)), chance.some(Duty.class));
    }

    /// Returns a person.
    public PersonId person() {
        return new PersonId(new ParticipantId(chance.name()), "ada-quill" + chance.number(1, 3));
    }

    private Requirement requirement() {
        return switch (chance.number(0, 11)) {
            case 0 -> new Requirement.Enrolled();
            case 1 -> new Requirement.AddressedOrClient(entries());
            case 2 -> new Requirement.Addressed(entries());
            case 3 -> new Requirement.NamedPerson(new HashSet<>(chance.few(this::person)));
            case 4 -> new Requirement.AtLeast(chance.number(1, 3));
            case 5 -> new Requirement.Holds(chance.name());
            case 6 -> new Requirement.ReleasableTo(entries());
            case 7 -> new Requirement.NotReleasableTo(new Addressee.OfState(state()));
            case 8 -> new Requirement.LeavesBy(chance.one(Caveat.class));
            case 9 -> new Requirement.NotBefore(chance.instant());
            case 10 -> new Requirement.NotAfter(chance.instant());
            default -> new Requirement.NotUnderstood("odd " + chance.name());
        };
    }

    private Set<Addressee> entries() {
        return new HashSet<>(chance.few(this::entry));
    }

    private Addressee entry() {
        return switch (chance.number(0, 7)) {
            case 0 -> new Addressee.Organisation(new ParticipantId(chance.name()));
            case 1 -> new Addressee.OfState(state());
            case 2 -> new Addressee.OfKind(chance.one(ParticipantKind.class));
            case 3 -> new Addressee.OfSector(chance.one(Sector.class));
            case 4 -> new Addressee.OfCommunity(chance.name());
            case 5 -> new Addressee.OfTier(chance.number(1, 9));
            case 6 -> new Addressee.OfRole(chance.one(Role.class));
            default -> new Addressee.Named(person());
        };
    }

    private StateCode state() {
        return new StateCode("Q" + (char) chance.number('M', 'P'));
    }
}
