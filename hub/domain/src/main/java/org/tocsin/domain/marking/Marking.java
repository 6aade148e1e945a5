package org.tocsin.domain.marking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Who may read a text: a conjunction of requirements on a subject, and duties that travel along.
///
/// Requirements that another one implies are left out, so that markings which ask the same by the
/// same words are equal. No requirements at all is TLP:CLEAR. Source: SPECIFICATION.md M-1, M-12.
///
/// @param requirements what is asked, all of it. Unmodifiable; may be empty
/// @param duties how the text is to be handled. Unmodifiable; may be empty
public record Marking(Set<Requirement> requirements, Set<Duty> duties) {
    /// Readable by anyone, by any way, at any time.
    public static final Marking CLEAR = new Marking(Set.of(), Set.of());

    public Marking {
        requirements = reduced(Set.copyOf(requirements));
        duties = Set.copyOf(duties);
    }

    /// Returns the marking that asks all that either of the two asks.
    ///
    /// A subject meets it exactly when it meets both. Lists are never merged. Source:
    /// SPECIFICATION.md M-12.
    public Marking join(Marking other) {
        var all = new HashSet<>(requirements);
        all.addAll(other.requirements);
        var handled = new HashSet<>(duties);
        handled.addAll(other.duties);
        return new Marking(all, handled);
    }

    /// Returns every way in which `subject` falls short, in declaration order; empty when it meets.
    ///
    /// Unmodifiable; at most one entry per kind of shortfall. Source: SPECIFICATION.md M-1.
    public Set<Shortfall> shortfalls(Subject subject) {
        var found = EnumSet.noneOf(Shortfall.class);
        for (var requirement : requirements) {
            requirement.shortfall(subject).ifPresent(found::add);
        }
        return Collections.unmodifiableSet(found);
    }

    /// Says whether `subject` meets every requirement.
    public boolean isMetBy(Subject subject) {
        for (var requirement : requirements) {
            if (requirement.shortfall(subject).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /// Says whether whoever meets this marking is certain to meet `other` too.
    public boolean dominates(Marking other) {
        for (var asked : other.requirements) {
            if (!secures(asked)) {
                return false;
            }
        }
        return true;
    }

    /// Returns the TLP label: the narrowest audience that is asked.
    public Tlp label() {
        var label = Tlp.CLEAR;
        for (var requirement : requirements) {
            var audience = audience(requirement);
            label = audience.compareTo(label) > 0 ? audience : label;
        }
        return label;
    }

    /// Returns how many organisations, groups, States and persons are named, one of two lists as
    /// often as both name it. Source: SPECIFICATION.md A-3.
    public int entries() {
        return requirements.stream().mapToInt(Requirement::entries).sum();
    }

    private boolean secures(Requirement asked) {
        if (asked.standsAlone() || requirements.contains(asked)) {
            return requirements.contains(asked);
        }
        for (var mine : requirements) {
            if (mine.implies(asked)) {
                return true;
            }
        }
        return false;
    }

    private static Tlp audience(Requirement requirement) {
        return switch (requirement) {
            case Requirement.NamedPerson _, Requirement.NotUnderstood _ -> Tlp.RED;
            case Requirement.Addressed _ -> Tlp.AMBER_STRICT;
            case Requirement.AddressedOrClient _ -> Tlp.AMBER;
            case Requirement.Enrolled _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.ReleasableTo _,
                    Requirement.NotReleasableTo _ ->
                    Tlp.GREEN;
            case Requirement.LeavesBy _, Requirement.NotBefore _, Requirement.NotAfter _ ->
                    Tlp.CLEAR;
        };
    }

    /// Leaves out one requirement at a time, and only while another that implies it stays.
    private static Set<Requirement> reduced(Set<Requirement> all) {
        var needless = new HashSet<Requirement>();
        for (var one : all) {
            if (isImplied(one, all, needless)) {
                needless.add(one);
            }
        }
        return needless.isEmpty() ? all : without(needless, all);
    }

    private static Set<Requirement> without(Set<Requirement> needless, Set<Requirement> all) {
        var needed = new HashSet<>(all);
        needed.removeAll(needless);
        return Set.copyOf(needed);
    }

    private static boolean isImplied(
            Requirement one, Set<Requirement> all, Set<Requirement> needless) {
        if (one.standsAlone()) {
            return false;
        }
        for (var other : all) {
            if (!other.equals(one) && other.implies(one) && !needless.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
