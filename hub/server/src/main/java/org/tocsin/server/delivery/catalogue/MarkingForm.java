package org.tocsin.server.delivery.catalogue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.PersonId;

/// Markings, without duties, as the shelf keeps them. What is not understood is never met.
final class MarkingForm {
    private static final int ENROLLED = 1;
    private static final int ADDRESSED_OR_CLIENT = 2;
    private static final int ADDRESSED = 3;
    private static final int NAMED_PERSON = 4;
    private static final int AT_LEAST = 5;
    private static final int HOLDS = 6;
    private static final int RELEASABLE_TO = 7;
    private static final int NOT_RELEASABLE_TO = 8;
    private static final int LEAVES_BY = 9;
    private static final int NOT_BEFORE = 10;
    private static final int NOT_AFTER = 11;
    private static final int NOT_UNDERSTOOD = 12;

    private MarkingForm() {}

    static void write(DataOutput out, Marking marking) throws IOException {
        out.writeShort(marking.requirements().size());
        for (var requirement : marking.requirements()) {
            write(out, requirement);
        }
    }

    static Marking read(DataInput in) throws IOException {
        var requirements = new HashSet<Requirement>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            requirements.add(requirement(in));
        }
        return new Marking(requirements, Set.of());
    }

    private static void write(DataOutput out, Requirement requirement) throws IOException {
        switch (requirement) {
            case Requirement.Enrolled() -> out.writeByte(ENROLLED);
            case Requirement.AddressedOrClient(var addressees) ->
                    write(out, ADDRESSED_OR_CLIENT, addressees, Addressee::written);
            case Requirement.Addressed(var addressees) ->
                    write(out, ADDRESSED, addressees, Addressee::written);
            case Requirement.NamedPerson(var persons) ->
                    write(out, NAMED_PERSON, persons, PersonId::toString);
            case Requirement.AtLeast(int level) -> {
                out.writeByte(AT_LEAST);
                out.writeByte(level);
            }
            case Requirement.Holds(var compartment) -> write(out, HOLDS, compartment);
            case Requirement.ReleasableTo(var list) ->
                    write(out, RELEASABLE_TO, list, Addressee::written);
            case Requirement.NotReleasableTo(var excluded) ->
                    write(out, NOT_RELEASABLE_TO, excluded.written());
            case Requirement.LeavesBy(var caveat) -> write(out, LEAVES_BY, caveat.code());
            case Requirement.NotBefore(var instant) -> write(out, NOT_BEFORE, instant);
            case Requirement.NotAfter(var instant) -> write(out, NOT_AFTER, instant);
            case Requirement.NotUnderstood(var what) -> write(out, NOT_UNDERSTOOD, what);
        }
    }

    private static Requirement requirement(DataInput in) throws IOException {
        var tag = in.readUnsignedByte();
        return switch (tag) {
            case ENROLLED -> new Requirement.Enrolled();
            case ADDRESSED_OR_CLIENT -> new Requirement.AddressedOrClient(addressees(in));
            case ADDRESSED -> new Requirement.Addressed(addressees(in));
            case NAMED_PERSON -> new Requirement.NamedPerson(set(in, PersonId::parse));
            case AT_LEAST -> new Requirement.AtLeast(in.readUnsignedByte());
            case HOLDS -> new Requirement.Holds(in.readUTF());
            case RELEASABLE_TO -> new Requirement.ReleasableTo(addressees(in));
            case NOT_RELEASABLE_TO -> new Requirement.NotReleasableTo(addressee(in.readUTF()));
            case LEAVES_BY -> new Requirement.LeavesBy(Caveat.of(in.readUTF()).orElseThrow());
            case NOT_BEFORE -> new Requirement.NotBefore(Times.read(in));
            case NOT_AFTER -> new Requirement.NotAfter(Times.read(in));
            case NOT_UNDERSTOOD -> new Requirement.NotUnderstood(in.readUTF());
            default -> throw new IOException("no requirement has the tag " + tag);
        };
    }

    private static <T> void write(
            DataOutput out, int tag, Collection<T> values, Function<T, String> written)
            throws IOException {
        out.writeByte(tag);
        out.writeShort(values.size());
        for (var value : values) {
            out.writeUTF(written.apply(value));
        }
    }

    private static void write(DataOutput out, int tag, String value) throws IOException {
        out.writeByte(tag);
        out.writeUTF(value);
    }

    private static void write(DataOutput out, int tag, Instant instant) throws IOException {
        out.writeByte(tag);
        Times.write(out, instant);
    }

    private static Set<Addressee> addressees(DataInput in) throws IOException {
        return set(in, MarkingForm::addressee);
    }

    private static Addressee addressee(String written) {
        return Addressee.parse(written).orElseThrow();
    }

    private static <T> Set<T> set(DataInput in, Function<String, T> read) throws IOException {
        var values = new HashSet<String>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            values.add(in.readUTF());
        }
        return values.stream().map(read).collect(Collectors.toUnmodifiableSet());
    }
}
