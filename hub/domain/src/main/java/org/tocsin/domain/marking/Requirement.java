package org.tocsin.domain.marking;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.PersonId;

/// One thing that a marking asks of a subject.
///
/// A requirement that is not understood is never met. Source: SPECIFICATION.md M-1 to M-11.
public sealed interface Requirement {

    /// An enrolled participant (TLP:GREEN). Source: SPECIFICATION.md M-2.
    record Enrolled() implements Requirement {}

    /// An addressed organisation or a client of one (TLP:AMBER).
    ///
    /// Clients are those of organisations addressed by name; a group's clients are not known here.
    /// Source: SPECIFICATION.md M-3.
    ///
    /// @param addressees organisations and groups; empty means nobody. Unmodifiable
    record AddressedOrClient(Set<Addressee> addressees) implements Requirement {
        public AddressedOrClient {
            addressees = Set.copyOf(addressees);
        }
    }

    /// An addressed organisation (TLP:AMBER+STRICT). Source: SPECIFICATION.md M-4.
    ///
    /// @param addressees organisations and groups; empty means nobody. Unmodifiable
    record Addressed(Set<Addressee> addressees) implements Requirement {
        public Addressed {
            addressees = Set.copyOf(addressees);
        }
    }

    /// A named person by a credential of their own (TLP:RED). Source: SPECIFICATION.md M-5.
    ///
    /// @param persons the persons; empty means nobody. Unmodifiable
    record NamedPerson(Set<PersonId> persons) implements Requirement {
        public NamedPerson {
            persons = Set.copyOf(persons);
        }
    }

    /// A clearance of at least a level. Source: SPECIFICATION.md M-6.
    ///
    /// @param level 1 to 3
    record AtLeast(int level) implements Requirement {
        public AtLeast {
            if (level < 1 || level > Clearance.LEVEL_MAX) {
                throw new IllegalArgumentException("a required level is 1 to 3");
            }
        }
    }

    /// A clearance that holds a compartment. Source: SPECIFICATION.md M-7.
    ///
    /// @param compartment its name
    record Holds(String compartment) implements Requirement {
        public Holds {
            if (!Clearance.isCompartment(compartment)) {
                throw new IllegalArgumentException(
                        "a compartment is 2 to 63 lower-case letters, digits and hyphens");
            }
        }
    }

    /// Membership in a list of readers. Source: SPECIFICATION.md M-8.
    ///
    /// @param list any entry admits; empty means nobody. Unmodifiable
    record ReleasableTo(Set<Addressee> list) implements Requirement {
        public ReleasableTo {
            list = Set.copyOf(list);
        }
    }

    /// Absence from a list of exclusions. Source: SPECIFICATION.md M-8.
    ///
    /// @param excluded one organisation or State
    record NotReleasableTo(Addressee excluded) implements Requirement {
        public NotReleasableTo {
            if (!(excluded instanceof Addressee.Organisation
                    || excluded instanceof Addressee.OfState)) {
                throw new IllegalArgumentException("an exclusion names an organisation or State");
            }
        }
    }

    /// A way out that a caveat allows. Source: SPECIFICATION.md M-9.
    ///
    /// @param caveat the caveat
    record LeavesBy(Caveat caveat) implements Requirement {}

    /// Not before an instant: an embargo. Source: SPECIFICATION.md M-10.
    ///
    /// @param instant the first instant at which it may be read, UTC
    record NotBefore(Instant instant) implements Requirement {}

    /// Not from an instant on. Source: SPECIFICATION.md M-10.
    ///
    /// @param instant the first instant at which it may no longer be read, UTC
    record NotAfter(Instant instant) implements Requirement {}

    /// Something that is not understood here, and therefore never met. Source: SPECIFICATION.md
    /// M-11.
    ///
    /// @param what how it was written
    record NotUnderstood(String what) implements Requirement {
        @Override
        public String toString() {
            return "NotUnderstood";
        }
    }

    /// Returns how `subject` falls short of this requirement; empty when it is met.
    default Optional<Shortfall> shortfall(Subject subject) {
        var reader = subject.reader();
        if (needsEnrolment() && !reader.isEnrolled()) {
            return Optional.of(Shortfall.NOT_ENROLLED);
        }
        return switch (this) {
            case Enrolled() -> Optional.empty();
            case AddressedOrClient(var addressees) ->
                    unless(reachesOrServes(addressees, reader), Shortfall.NOT_ADDRESSED);
            case Addressed(var addressees) ->
                    unless(reaches(addressees, reader), Shortfall.NOT_ADDRESSED);
            case NamedPerson(var persons) -> unless(names(persons, reader), Shortfall.NOT_NAMED);
            case AtLeast(int level) -> unless(reader.clearance().level() >= level, Shortfall.LEVEL);
            case Holds(String compartment) ->
                    unless(
                            reader.clearance().compartments().contains(compartment),
                            Shortfall.COMPARTMENT);
            case ReleasableTo(var list) ->
                    unless(
                            list.stream().anyMatch(entry -> entry.includes(reader)),
                            Shortfall.NOT_LISTED);
            case NotReleasableTo(var excluded) ->
                    unless(!excluded.includes(reader), Shortfall.EXCLUDED);
            case LeavesBy(Caveat caveat) ->
                    unless(caveat.admits(subject.egress()), Shortfall.EGRESS);
            case NotBefore(Instant instant) ->
                    unless(!subject.instant().isBefore(instant), Shortfall.NOT_YET);
            case NotAfter(Instant instant) ->
                    unless(subject.instant().isBefore(instant), Shortfall.NO_LONGER);
            case NotUnderstood(String _) -> Optional.of(Shortfall.UNKNOWN);
        };
    }

    /// Says whether whoever meets this requirement is certain to meet `other` too.
    ///
    /// False when that cannot be seen from the two alone. Source: SPECIFICATION.md M-12.
    default boolean implies(Requirement other) {
        if (equals(other)) {
            return true;
        }
        return switch (other) {
            case Enrolled() -> needsEnrolment();
            case AddressedOrClient(var addressees) ->
                    (this instanceof Addressed(var narrower) && addressees.containsAll(narrower))
                            || (this instanceof AddressedOrClient(var fewer)
                                    && addressees.containsAll(fewer));
            case Addressed(var addressees) ->
                    this instanceof Addressed(var narrower) && addressees.containsAll(narrower);
            case NamedPerson(var persons) ->
                    this instanceof NamedPerson(var fewer) && persons.containsAll(fewer);
            case AtLeast(int level) -> this instanceof AtLeast(int higher) && higher >= level;
            case ReleasableTo(var list) ->
                    this instanceof ReleasableTo(var shorter) && list.containsAll(shorter);
            case LeavesBy(Caveat caveat) ->
                    this instanceof LeavesBy(Caveat mine) && mine.isAtLeast(caveat);
            case NotBefore(Instant instant) ->
                    this instanceof NotBefore(Instant later) && !later.isBefore(instant);
            case NotAfter(Instant instant) ->
                    this instanceof NotAfter(Instant earlier) && !earlier.isAfter(instant);
            case Holds(String _), NotReleasableTo(Addressee _), NotUnderstood(String _) -> false;
        };
    }

    /// Says whether no requirement but an equal one implies this one.
    default boolean standsAlone() {
        return switch (this) {
            case Holds(var _), NotReleasableTo(var _), NotUnderstood(var _) -> true;
            case Enrolled(),
                    AddressedOrClient(var _),
                    Addressed(var _),
                    NamedPerson(var _),
                    AtLeast(int _),
                    ReleasableTo(var _),
                    LeavesBy(var _),
                    NotBefore(var _),
                    NotAfter(var _) ->
                    false;
        };
    }

    /// Returns how many organisations, groups, States and persons are named. Source:
    /// SPECIFICATION.md A-3.
    default int entries() {
        return switch (this) {
            case AddressedOrClient(var addressees) -> addressees.size();
            case Addressed(var addressees) -> addressees.size();
            case NamedPerson(var persons) -> persons.size();
            case ReleasableTo(var list) -> list.size();
            case NotReleasableTo(var _) -> 1;
            case Enrolled(),
                    AtLeast(int _),
                    Holds(var _),
                    LeavesBy(var _),
                    NotBefore(var _),
                    NotAfter(var _),
                    NotUnderstood(var _) ->
                    0;
        };
    }

    private boolean needsEnrolment() {
        return switch (this) {
            case Enrolled(),
                    AddressedOrClient(var _),
                    Addressed(var _),
                    NamedPerson(var _),
                    AtLeast(int _),
                    Holds(String _),
                    ReleasableTo(var _),
                    NotReleasableTo(var _) ->
                    true;
            case LeavesBy(var _), NotBefore(var _), NotAfter(var _), NotUnderstood(var _) -> false;
        };
    }

    private static Optional<Shortfall> unless(boolean met, Shortfall shortfall) {
        return met ? Optional.empty() : Optional.of(shortfall);
    }

    private static boolean reaches(Set<Addressee> addressees, Reader reader) {
        return addressees.stream().anyMatch(entry -> !entry.isPerson() && entry.includes(reader));
    }

    private static boolean reachesOrServes(Set<Addressee> addressees, Reader reader) {
        return reaches(addressees, reader)
                || reader.organisation().stream()
                        .flatMap(mine -> mine.clientOf().stream())
                        .map(Addressee.Organisation::new)
                        .anyMatch(addressees::contains);
    }

    private static boolean names(Set<PersonId> persons, Reader reader) {
        return reader instanceof Reader.Individual(var _, var person)
                && persons.contains(person.id());
    }
}
