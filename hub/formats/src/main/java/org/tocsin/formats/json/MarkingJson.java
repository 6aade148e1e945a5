package org.tocsin.formats.json;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.PersonId;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// A marking as a publisher writes it.
///
/// Only `tlp` is mandatory. AMBER and AMBER+STRICT name organisations or groups, RED names persons,
/// the others nobody. What is not known here is a fault, never passed over. Source:
/// SPECIFICATION.md M-1 to M-10, A-8.
public final class MarkingJson {
    /// A whole marking.
    public static final Shape<Marking> SHAPE = Shape.object(MarkingJson::read, MarkingJson::write);

    static final Shape<Caveat> CAVEAT = Scalars.codes(Caveat.values(), Caveat::code);
    static final Shape<Duty> DUTY = Scalars.codes(Duty.values(), Duty::code);
    static final Shape<String> COMPARTMENT =
            Scalars.written(MarkingJson::compartment, name -> name);

    private static final int ENTRIES_MAX = 256;
    private static final int LISTS_MAX = 32;
    private static final Shape<Tlp> TLP = Scalars.codes(Tlp.values(), Tlp::label);
    private static final Shape<Integer> LEVEL = Scalars.integer(0, Clearance.LEVEL_MAX);
    private static final Shape<Addressee> ADDRESSEE =
            Scalars.written(MarkingJson::addressee, Addressee::written);
    private static final Shape<Set<Addressee>> LIST =
            Shape.of(
                    spot ->
                            ADDRESSEE
                                    .distinct(ENTRIES_MAX, identity())
                                    .read(spot)
                                    .map(HashSet::new),
                    list -> sorted(list));

    private MarkingJson() {}

    private static Optional<Marking> read(Fields fields) {
        var audience = audience(fields);
        var rest = List.of(clearance(fields), lists(fields), ways(fields));
        var duties = fields.set("duties", DUTY, Duty.values().length);
        return fields.make(() -> {
            var requirements = new HashSet<Requirement>();
            audience.get().ifPresent(requirements::add);
            rest.forEach(part -> requirements.addAll(part.get()));
            return new Marking(requirements, duties.get());
        });
    }

    private static Supplier<Optional<Requirement>> audience(Fields fields) {
        var tlp = fields.required("tlp", TLP);
        var addressees = fields.set("addressees", ADDRESSEE, ENTRIES_MAX);
        return () -> audience(tlp.get(), addressees.get());
    }

    private static Optional<Requirement> audience(Tlp tlp, Set<Addressee> addressees) {
        return switch (tlp) {
            case CLEAR -> {
                expect(addressees.isEmpty(), "CLEAR addresses nobody");
                yield Optional.empty();
            }
            case GREEN -> {
                expect(addressees.isEmpty(), "GREEN addresses nobody");
                yield Optional.of(new Requirement.Enrolled());
            }
            case AMBER -> {
                expectOrganisations(addressees);
                yield Optional.of(new Requirement.AddressedOrClient(addressees));
            }
            case AMBER_STRICT -> {
                expectOrganisations(addressees);
                yield Optional.of(new Requirement.Addressed(addressees));
            }
            case RED -> Optional.of(new Requirement.NamedPerson(persons(addressees)));
        };
    }

    private static void expectOrganisations(Set<Addressee> addressees) {
        expect(
                !addressees.isEmpty()
                        && addressees.stream().noneMatch(Addressee.Named.class::isInstance),
                "AMBER and AMBER+STRICT address organisations or groups, at least one");
    }

    private static Set<PersonId> persons(Set<Addressee> addressees) {
        var persons = new HashSet<PersonId>();
        for (var addressee : addressees) {
            if (addressee instanceof Addressee.Named(PersonId id)) {
                persons.add(id);
            }
        }
        expect(
                !persons.isEmpty() && persons.size() == addressees.size(),
                "RED addresses persons, at least one, and nobody else");
        return persons;
    }

    private static Supplier<Set<Requirement>> clearance(Fields fields) {
        var level = fields.defaulted("level", LEVEL, 0);
        var compartments = fields.set("compartments", COMPARTMENT, LISTS_MAX);
        return () -> {
            Set<Requirement> asked =
                    compartments.get().stream().map(Requirement.Holds::new).collect(toSet());
            if (level.get() > 0) {
                asked.add(new Requirement.AtLeast(level.get()));
            }
            return asked;
        };
    }

    private static Supplier<Set<Requirement>> lists(Fields fields) {
        var releasable = fields.list("releasable", LIST, LISTS_MAX);
        var excluded = fields.set("excluded", ADDRESSEE, ENTRIES_MAX);
        return () -> {
            expect(
                    releasable.get().stream().noneMatch(Set::isEmpty),
                    "a list of readers names somebody");
            Set<Requirement> asked =
                    releasable.get().stream().map(Requirement.ReleasableTo::new).collect(toSet());
            excluded.get().stream().map(Requirement.NotReleasableTo::new).forEach(asked::add);
            return asked;
        };
    }

    private static Supplier<Set<Requirement>> ways(Fields fields) {
        var caveats = fields.set("caveats", CAVEAT, Caveat.values().length);
        var notBefore = fields.optional("notBefore", Codes.INSTANT);
        var notAfter = fields.optional("notAfter", Codes.INSTANT);
        return () -> {
            Set<Requirement> asked =
                    caveats.get().stream().map(Requirement.LeavesBy::new).collect(toSet());
            notBefore.get().map(Requirement.NotBefore::new).ifPresent(asked::add);
            notAfter.get().map(Requirement.NotAfter::new).ifPresent(asked::add);
            expect(
                    notBefore.get().isEmpty()
                            || notAfter.get().isEmpty()
                            || notBefore.get().get().isBefore(notAfter.get().get()),
                    "notBefore is before notAfter");
            return asked;
        };
    }

    /// Writes a marking as a publisher would; a join of several audiences has no such form.
    private static Json.Members write(Marking marking) {
        var audiences = marking.requirements().stream().flatMap(MarkingJson::audience).toList();
        expect(audiences.size() <= 1, "a marking of one portion has one audience");
        var lists = each(marking, Requirement.ReleasableTo.class).map(asked -> asked.list());
        var excluded =
                each(marking, Requirement.NotReleasableTo.class).map(asked -> asked.excluded());
        var notBefore = each(marking, Requirement.NotBefore.class).map(asked -> asked.instant());
        var notAfter = each(marking, Requirement.NotAfter.class).map(asked -> asked.instant());
        var writing = new Writing().put("tlp", TLP, marking.label());
        audiences.forEach(entries -> writing.set("addressees", ADDRESSEE, entries));
        return writing.all(shown(marking))
                .set("releasable", LIST, lists.toList())
                .set("excluded", ADDRESSEE, excluded.toList())
                .put("notBefore", Codes.INSTANT, notBefore.findFirst())
                .put("notAfter", Codes.INSTANT, notAfter.findFirst())
                .done();
    }

    /// Writes the part of a marking that its readers are shown: no list of other readers.
    static Json.Members shown(Marking marking) {
        var level = each(marking, Requirement.AtLeast.class).map(asked -> asked.level());
        var held = each(marking, Requirement.Holds.class).map(asked -> asked.compartment());
        var caveats = each(marking, Requirement.LeavesBy.class).map(asked -> asked.caveat());
        return new Writing()
                .put("level", LEVEL, level.findFirst())
                .set("compartments", COMPARTMENT, held.toList())
                .set("caveats", CAVEAT, caveats.toList())
                .set("duties", DUTY, marking.duties())
                .done();
    }

    private static Stream<Set<Addressee>> audience(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AddressedOrClient(var addressees) -> Stream.of(addressees);
            case Requirement.Addressed(var addressees) -> Stream.of(addressees);
            case Requirement.NamedPerson(var persons) ->
                    Stream.of(persons.stream().map(Addressee.Named::new).collect(toSet()));
            case Requirement.Enrolled _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.ReleasableTo _,
                    Requirement.NotReleasableTo _,
                    Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _ ->
                    Stream.empty();
            case Requirement.NotUnderstood _ ->
                    throw new IllegalArgumentException("what is not understood is not written");
        };
    }

    private static <R extends Requirement> Stream<R> each(Marking marking, Class<R> type) {
        return marking.requirements().stream().filter(type::isInstance).map(type::cast);
    }

    private static Json sorted(Set<Addressee> list) {
        return Json.elements(
                list.stream().map(Addressee::written).sorted().map(Json::text).toList());
    }

    private static Addressee addressee(String text) {
        return Addressee.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("an entry such as organisation:qm-fire"));
    }

    private static String compartment(String name) {
        expect(Clearance.isCompartment(name), "2 to 63 lower-case letters, digits and hyphens");
        return name;
    }

    private static void expect(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(expected);
        }
    }
}
