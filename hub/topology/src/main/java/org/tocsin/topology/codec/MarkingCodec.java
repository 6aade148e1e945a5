package org.tocsin.topology.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.PersonId;
import org.tocsin.schema.v1.RequirementType;

/// Markings. What is not understood becomes a requirement that nobody meets, and is never dropped.
final class MarkingCodec {
    private MarkingCodec() {}

    static org.tocsin.schema.v1.Marking written(Marking marking) {
        var requirements =
                marking.requirements().stream()
                        .map(MarkingCodec::written)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return new org.tocsin.schema.v1.Marking(
                requirements, Sorted.codes(marking.duties(), Duty::code));
    }

    static Marking read(org.tocsin.schema.v1.Marking record) {
        var requirements = new HashSet<Requirement>();
        record.getRequirements().forEach(one -> requirements.add(read(one)));
        var duties = new HashSet<Duty>();
        for (var code : record.getDuties()) {
            Duty.of(code)
                    .ifPresentOrElse(
                            duties::add,
                            () -> requirements.add(new Requirement.NotUnderstood("DUTY " + code)));
        }
        return new Marking(requirements, duties);
    }

    private static org.tocsin.schema.v1.Requirement written(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Enrolled() -> list(RequirementType.ENROLLED, List.of());
            case Requirement.AddressedOrClient(var addressees) ->
                    list(RequirementType.ADDRESSED_OR_CLIENT, written(addressees));
            case Requirement.Addressed(var addressees) ->
                    list(RequirementType.ADDRESSED, written(addressees));
            case Requirement.NamedPerson(var persons) ->
                    list(RequirementType.NAMED_PERSON, Sorted.codes(persons, PersonId::toString));
            case Requirement.AtLeast(int level) ->
                    of(RequirementType.AT_LEAST, List.of(), level, null);
            case Requirement.Holds(String compartment) ->
                    list(RequirementType.HOLDS, List.of(compartment));
            case Requirement.ReleasableTo(var entries) ->
                    list(RequirementType.RELEASABLE_TO, written(entries));
            case Requirement.NotReleasableTo(var excluded) ->
                    list(RequirementType.NOT_RELEASABLE_TO, List.of(excluded.written()));
            case Requirement.LeavesBy(var caveat) ->
                    list(RequirementType.LEAVES_BY, List.of(caveat.code()));
            case Requirement.NotBefore(var instant) ->
                    of(RequirementType.NOT_BEFORE, List.of(), null, instant);
            case Requirement.NotAfter(var instant) ->
                    of(RequirementType.NOT_AFTER, List.of(), null, instant);
            case Requirement.NotUnderstood(String what) ->
                    list(RequirementType.UNKNOWN, List.of(what));
        };
    }

    private static Requirement read(org.tocsin.schema.v1.Requirement record) {
        try {
            return understood(record);
        } catch (RuntimeException notUnderstood) {
            return notUnderstood(record);
        }
    }

    private static Requirement understood(org.tocsin.schema.v1.Requirement record) {
        return switch (record.getType()) {
            case ENROLLED -> new Requirement.Enrolled();
            case ADDRESSED_OR_CLIENT -> new Requirement.AddressedOrClient(entries(record));
            case ADDRESSED -> new Requirement.Addressed(entries(record));
            case NAMED_PERSON ->
                    new Requirement.NamedPerson(Sorted.set(record.getValues(), PersonId::parse));
            case AT_LEAST -> new Requirement.AtLeast(record.getLevel());
            case HOLDS -> new Requirement.Holds(only(record));
            case RELEASABLE_TO -> new Requirement.ReleasableTo(entries(record));
            case NOT_RELEASABLE_TO -> new Requirement.NotReleasableTo(entry(only(record)));
            case LEAVES_BY -> new Requirement.LeavesBy(Caveat.of(only(record)).orElseThrow());
            case NOT_BEFORE -> new Requirement.NotBefore(instant(record));
            case NOT_AFTER -> new Requirement.NotAfter(instant(record));
            case UNKNOWN -> notUnderstood(record);
        };
    }

    private static Requirement notUnderstood(org.tocsin.schema.v1.Requirement record) {
        if (record.getType() == RequirementType.UNKNOWN && record.getValues().size() == 1) {
            return new Requirement.NotUnderstood(record.getValues().getFirst());
        }
        var words = new ArrayList<String>();
        words.add(record.getType().name());
        words.addAll(new TreeSet<>(record.getValues()));
        if (record.getLevel() != null) {
            words.add("level " + record.getLevel());
        }
        if (record.getInstant() != null) {
            words.add("instant " + record.getInstant());
        }
        return new Requirement.NotUnderstood(String.join(" ", words));
    }

    private static Set<Addressee> entries(org.tocsin.schema.v1.Requirement record) {
        return Sorted.set(record.getValues(), MarkingCodec::entry);
    }

    private static Addressee entry(String text) {
        return Sorted.known(Addressee::parse).apply(text);
    }

    private static String only(org.tocsin.schema.v1.Requirement record) {
        if (record.getValues().size() != 1) {
            throw new IllegalArgumentException("exactly one value");
        }
        return record.getValues().getFirst();
    }

    private static Instant instant(org.tocsin.schema.v1.Requirement record) {
        if (record.getInstant() == null) {
            throw new IllegalArgumentException("an instant");
        }
        return record.getInstant();
    }

    private static List<String> written(Set<Addressee> entries) {
        return Sorted.codes(entries, Addressee::written);
    }

    private static org.tocsin.schema.v1.Requirement list(
            RequirementType type, List<String> values) {
        return of(type, values, null, null);
    }

    private static org.tocsin.schema.v1.Requirement of(
            RequirementType type,
            List<String> values,
            @Nullable Integer level,
            @Nullable Instant instant) {
        return new org.tocsin.schema.v1.Requirement(type, values, level, instant);
    }
}
