package org.tocsin.formats.json;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// A participant as registrars write it and as `participants.json` of the seeds holds it.
public final class ParticipantJson {
    /// A participant with the subscriptions it starts with.
    ///
    /// @param participant the participant
    /// @param subscriptions what it subscribes to; may be empty. Unmodifiable
    public record Entry(Participant participant, List<SubscriptionJson.Wish> subscriptions) {
        public Entry {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    private static final int ENTRIES_MAX = 1_000;
    private static final int SUBSCRIPTIONS_MAX = 100;
    private static final int PARTICIPANTS_MAX = 100_000;
    private static final JsonLimits SEEDS = new JsonLimits(64 << 20, 32, 1 << 16);

    private static final Shape<String> NAME = Scalars.text(200);
    private static final Shape<Role> ROLE = Scalars.codes(Role.values(), Role::code);
    private static final Shape<ParticipantKind> KIND =
            Scalars.codes(ParticipantKind.values(), ParticipantKind::code);
    private static final Shape<Integer> LEVEL = Scalars.integer(0, Clearance.LEVEL_MAX);
    private static final Shape<Integer> TIER = Scalars.integer(0, Participant.TIER_MAX);
    private static final Shape<String> COMMUNITY =
            Scalars.written(ParticipantJson::community, name -> "community:" + name);
    private static final Shape<Clearance> CLEARANCE =
            Shape.object(ParticipantJson::clearance, ParticipantJson::clearance);
    private static final Shape<Mandate> MANDATE =
            Shape.object(ParticipantJson::mandate, ParticipantJson::mandate);
    private static final Shape<Person> PERSON =
            Shape.object(ParticipantJson::person, ParticipantJson::person);
    private static final Reading<Entry> ENTRY = Reading.object(ParticipantJson::entry);
    private static final Reading<List<Entry>> ALL = Reading.object(ParticipantJson::all);

    private ParticipantJson() {}

    /// Returns the participant in `body`, or everything that is wrong with it.
    ///
    /// Only `id`, `name`, `kind` and `state` are mandatory. What is shown of its standing and keys
    /// is passed over, so that what was read can be sent back.
    public static Parsed<Entry> parse(byte[] body) {
        return JsonDocument.read(body, JsonLimits.REQUEST, ENTRY);
    }

    /// Returns all participants of a document `{"participants":[...]}` with at most 64 MiB.
    public static Parsed<List<Entry>> parseAll(byte[] document) {
        return JsonDocument.read(document, SEEDS, ALL);
    }

    /// Returns a participant as registrars see it, in canonical form.
    public static byte[] write(Participant participant) {
        return Canonical.bytes(
                listed(participant)
                        .set("roles", ROLE, participant.roles())
                        .set("memberships", COMMUNITY, participant.communities())
                        .set("clientOf", Codes.PARTICIPANT, participant.clientOf())
                        .flag("gateway", participant.kind().forwards())
                        .put("clearance", CLEARANCE, participant.clearance())
                        .put("tier", TIER, participant.tier())
                        .list("mandates", MANDATE, participant.mandates())
                        .set("persons", PERSON, participant.persons().values())
                        .flag("suspended", participant.suspended())
                        .text("standing", participant.standing().code())
                        .put("consentedAt", Codes.INSTANT, participant.standing().consent())
                        .put("until", Codes.INSTANT, participant.term().end())
                        .all(SigningJson.write(participant.signing()))
                        .done());
    }

    /// Returns a person as registrars see it, in canonical form.
    public static byte[] write(Person person) {
        return Canonical.bytes(person(person));
    }

    /// Returns a participant as other participants see it, in canonical form.
    public static byte[] directory(Participant participant) {
        return Canonical.bytes(listed(participant).done());
    }

    private static Writing listed(Participant participant) {
        return new Writing()
                .put("id", Codes.PARTICIPANT, participant.id())
                .text("name", participant.name())
                .put("kind", KIND, participant.kind())
                .put("state", Codes.STATE, participant.state())
                .set("sectors", Codes.SECTOR, participant.sectors());
    }

    private static Optional<List<Entry>> all(Fields fields) {
        fields.ignore("version", "note");
        var participants = fields.required("participants", ENTRY.list(PARTICIPANTS_MAX));
        return fields.make(participants);
    }

    private static Optional<Entry> entry(Fields fields) {
        var participant = participant(fields);
        var subscriptions = fields.list("subscriptions", SubscriptionJson.WISH, SUBSCRIPTIONS_MAX);
        return fields.make(() -> new Entry(participant.get(), subscriptions.get()));
    }

    private static Supplier<Participant> participant(Fields fields) {
        var id = fields.required("id", Codes.PARTICIPANT);
        var name = fields.required("name", NAME);
        var kind = fields.required("kind", KIND);
        var state = fields.required("state", Codes.STATE);
        var roles = fields.set("roles", ROLE, Role.values().length);
        var sectors = fields.set("sectors", Codes.SECTOR, Sector.values().length);
        var communities = fields.set("memberships", COMMUNITY, ENTRIES_MAX);
        var clientOf = fields.set("clientOf", Codes.PARTICIPANT, ENTRIES_MAX);
        var gateway = fields.optional("gateway", Scalars.TRUTH);
        var clearance = fields.defaulted("clearance", CLEARANCE, Clearance.NONE);
        var tier = fields.defaulted("tier", TIER, 0);
        var mandates = fields.list("mandates", MANDATE, ENTRIES_MAX);
        var persons =
                fields.defaulted("persons", PERSON.distinct(ENTRIES_MAX, Person::id), List.of());
        var suspended = fields.flag("suspended");
        var end = fields.optional("until", Codes.INSTANT);
        var since = fields.optional("signsSince", Codes.INSTANT);
        fields.ignore("standing", "consentedAt", "keys");
        return () -> {
            requireRightGateway(kind.get(), gateway.get());
            return new Participant(
                    id.get(),
                    name.get(),
                    kind.get(),
                    state.get(),
                    roles.get(),
                    sectors.get(),
                    communities.get(),
                    clientOf.get(),
                    clearance.get(),
                    tier.get(),
                    mandates.get(),
                    persons.get().stream().collect(toMap(Person::id, identity())),
                    standing(suspended.get()),
                    new Term(end.get()),
                    new Signing(since.get(), List.of()));
        };
    }

    /// A participant of the seeds came with the hub; how others stand, nobody writes.
    private static Standing standing(boolean suspended) {
        return suspended
                ? new Standing.Suspended(Optional.of(Instant.EPOCH))
                : new Standing.Active(Instant.EPOCH);
    }

    private static void requireRightGateway(ParticipantKind kind, Optional<Boolean> gateway) {
        if (gateway.isPresent() && gateway.get() != kind.forwards()) {
            throw new IllegalArgumentException("gateway follows from the kind");
        }
    }

    private static Optional<Clearance> clearance(Fields fields) {
        var level = fields.defaulted("level", LEVEL, 0);
        var held = fields.set("compartments", MarkingJson.COMPARTMENT, ENTRIES_MAX);
        return fields.make(() -> new Clearance(level.get(), held.get()));
    }

    private static Json.Members clearance(Clearance clearance) {
        return new Writing()
                .put("level", LEVEL, clearance.level())
                .set("compartments", MarkingJson.COMPARTMENT, clearance.compartments())
                .done();
    }

    private static Optional<Mandate> mandate(Fields fields) {
        var kinds = fields.set("kinds", Codes.KIND, AdvisoryKind.values().length);
        Supplier<Set<Sector>> sectors =
                fields.isEverything("sectors")
                        ? ParticipantJson::allSectors
                        : fields.set("sectors", Codes.SECTOR, Sector.values().length);
        var coverage = PlaceJson.coverage(fields, "areas");
        return fields.make(() ->
                new Mandate(
                        kinds.get(),
                        sectors.get(),
                        coverage.get()
                                .orElseThrow(() ->
                                        new IllegalArgumentException("a mandate names areas"))));
    }

    private static Json.Members mandate(Mandate mandate) {
        return new Writing()
                .set("kinds", Codes.KIND, mandate.kinds())
                .set("sectors", Codes.SECTOR, mandate.sectors())
                .all(PlaceJson.coverage(Optional.of(mandate.coverage())))
                .done();
    }

    private static Set<Sector> allSectors() {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.parent().isEmpty())
                .collect(Collectors.toSet());
    }

    /// A person's name is for the file's readers; the hub knows persons by id alone.
    private static Optional<Person> person(Fields fields) {
        fields.ignore("name");
        var id = fields.required("id", Codes.PERSON);
        var roles = fields.set("roles", ROLE, Role.values().length);
        var clearance = fields.defaulted("clearance", CLEARANCE, Clearance.NONE);
        var suspended = fields.flag("suspended");
        var end = fields.optional("until", Codes.INSTANT);
        return fields.make(() ->
                new Person(
                        id.get(),
                        roles.get(),
                        clearance.get(),
                        suspended.get(),
                        new Term(end.get())));
    }

    private static Json.Members person(Person person) {
        return new Writing()
                .put("id", Codes.PERSON, person.id())
                .set("roles", ROLE, person.roles())
                .put("clearance", CLEARANCE, person.clearance())
                .flag("suspended", person.suspended())
                .put("until", Codes.INSTANT, person.term().end())
                .done();
    }

    private static String community(String text) {
        if (Addressee.parse(text).orElse(null) instanceof Addressee.OfCommunity(String name)) {
            return name;
        }
        throw new IllegalArgumentException("a community is written community:name");
    }
}
