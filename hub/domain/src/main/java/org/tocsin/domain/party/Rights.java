package org.tocsin.domain.party;

import static java.util.function.Predicate.not;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.sector.Sector;

/// Which changes of a participant give it more, and what of a change gives it nothing more.
///
/// What cannot be compared counts as more. Source: SPECIFICATION.md S-14; principles P02 and P03.
public final class Rights {
    /// Whoever has one of these reads nothing, so that losing it gives more to read.
    private static final Set<Role> READING_NOTHING = Set.of(Role.OPERATOR, Role.AUDITOR);

    private Rights() {}

    /// Says whether `after` has anything that `before` has not.
    public static boolean widens(Participant before, Participant after) {
        return !widenings(before, after).isEmpty();
    }

    /// Returns in what `after` has more than `before`, in declaration order; empty when in nothing.
    ///
    /// A participant whose registrar has not approved of it has nothing that counts, whatever is
    /// written of it, so that only its standing can widen, and its keys, which are kept when it is
    /// approved. Unmodifiable.
    public static Set<Widening> widenings(Participant before, Participant after) {
        var kept = narrowed(before, after);
        var found = EnumSet.noneOf(Widening.class);
        note(found, Widening.STANDING, kept.standing(), after.standing());
        note(found, Widening.TERM, kept.term(), after.term());
        note(found, Widening.KIND, kept.kind(), after.kind());
        note(found, Widening.STATE, kept.state(), after.state());
        note(found, Widening.ROLES, kept.roles(), after.roles());
        note(found, Widening.SECTORS, kept.sectors(), after.sectors());
        note(found, Widening.COMMUNITIES, kept.communities(), after.communities());
        note(found, Widening.CLIENT_OF, kept.clientOf(), after.clientOf());
        note(found, Widening.CLEARANCE, kept.clearance(), after.clearance());
        note(found, Widening.TIER, kept.tier(), after.tier());
        note(found, Widening.MANDATES, Set.copyOf(kept.mandates()), Set.copyOf(after.mandates()));
        note(found, Widening.PERSONS, kept.persons(), after.persons());
        note(found, Widening.SIGNING, kept.signing(), after.signing());
        return Collections.unmodifiableSet(found);
    }

    /// Returns `after` without whatever would give it more than `before` has.
    public static Participant narrowed(Participant before, Participant after) {
        var standing = narrowed(before.standing(), after.standing());
        if (!before.standing().isApproved() || !standing.isApproved()) {
            return after.withStanding(standing)
                    .withSigning(before.signing().narrowed(after.signing()));
        }
        return new Participant(
                after.id(),
                after.name(),
                before.kind(),
                before.state(),
                narrowed(before.roles(), after.roles()),
                narrowedSectors(before.sectors(), after.sectors()),
                common(before.communities(), after.communities()),
                common(before.clientOf(), after.clientOf()),
                after.clearance().cappedBy(before.clearance()),
                Math.min(before.tier(), after.tier()),
                narrowed(before.mandates(), after.mandates()),
                narrowed(before.persons(), after.persons()),
                standing,
                after.term().cappedBy(before.term()),
                before.signing().narrowed(after.signing()));
    }

    private static void note(Set<Widening> found, Widening what, Object kept, Object wanted) {
        if (!kept.equals(wanted)) {
            found.add(what);
        }
    }

    private static Standing narrowed(Standing before, Standing after) {
        return rank(after) > rank(before) ? before : after;
    }

    /// How near a standing is to taking part, as far as that is the registrar's to say.
    private static int rank(Standing standing) {
        return switch (standing) {
            case Standing.Invited _, Standing.Consented _, Standing.Left _ -> 0;
            case Standing.Suspended _ -> 1;
            case Standing.Approved _ -> 2;
            case Standing.Active _ -> 3;
        };
    }

    private static Set<Role> narrowed(Set<Role> before, Set<Role> after) {
        var roles = common(before, after);
        before.stream().filter(READING_NOTHING::contains).forEach(roles::add);
        return roles;
    }

    /// A sector is named by markings that name it or its parent, so a child is more than its
    /// parent.
    private static Set<Sector> narrowedSectors(Set<Sector> before, Set<Sector> after) {
        var sectors = new HashSet<>(after);
        sectors.removeIf(wanted -> before.stream().noneMatch(wanted::covers));
        return sectors;
    }

    private static List<Mandate> narrowed(List<Mandate> before, List<Mandate> after) {
        return after.stream()
                .flatMap(wanted ->
                        before.stream().anyMatch(wanted::isWithin)
                                ? Stream.of(wanted)
                                : before.stream().flatMap(held -> held.cappedBy(wanted).stream()))
                .toList();
    }

    private static Map<PersonId, Person> narrowed(
            Map<PersonId, Person> before, Map<PersonId, Person> after) {
        var persons = new HashMap<>(after);
        persons.keySet().retainAll(before.keySet());
        persons.replaceAll((id, wanted) -> narrowed(before.getOrDefault(id, wanted), wanted));
        return persons;
    }

    private static Person narrowed(Person before, Person after) {
        return new Person(
                after.id(),
                narrowed(before.roles(), after.roles()),
                after.clearance().cappedBy(before.clearance()),
                before.suspended() || after.suspended(),
                after.term().cappedBy(before.term()));
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.removeIf(not(other::contains));
        return both;
    }
}
