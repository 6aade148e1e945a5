package org.tocsin.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.Seal;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Proposal;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.formats.json.RandomCriteria;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Derivation;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Obligations;
import org.tocsin.topology.fact.Placed;
import org.tocsin.topology.fact.Quarantined;
import org.tocsin.topology.fact.Receipt;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Reported;
import org.tocsin.topology.fact.Retention;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Tick;
import org.tocsin.topology.fact.Waiting;

/// Facts by chance, of every contract.
public final class RandomFacts {
    private final Chance chance;
    private final RandomAdvisories advisories;

    /// Creates facts from a seed.
    public RandomFacts(long seed) {
        this.chance = new Chance(seed);
        this.advisories = new RandomAdvisories(chance);
    }

    public Submitted submitted() {
        return switch (chance.number(0, 3)) {
            case 0 ->
                    new Submitted.Version(
                            advisories.submission(), chance.maybe(() -> chance.one(Lane.class)));
            case 1 -> new Submitted.Reviewed(review(advisories.id()), chance.one(Lane.class));
            case 2 -> new Submitted.ByHub(advisories.request());
            default -> new Submitted.End(advisories.request());
        };
    }

    public Claimed claimed() {
        return new Claimed(
                new AdvisoryId(new UUID(chance.bits(), chance.bits())),
                chance.one(Lane.class),
                chance.instant());
    }

    public Release release() {
        var envelope = envelope();
        return chance.toss()
                ? new Release.OfEdition(envelope, sealed(envelope.advisory()))
                : new Release.OfEnding(envelope, chance.one(Ending.class));
    }

    public Refusal refusal() {
        return new Refusal(
                decision(),
                advisories.id(),
                advisories.participant(),
                chance.number(0, 4),
                chance.instant(),
                chance.few(this::objection),
                chance.maybe(this::retention));
    }

    public Decided decided() {
        return new Decided(
                decision(),
                advisories.id(),
                chance.number(0, 9),
                advisories.participant(),
                chance.one(Lane.class),
                chance.maybe(() -> chance.one(Ending.class)),
                chance.instant(),
                chance.maybe(chance::instant),
                chance.few(this::outcomes),
                new Obligations(
                        chance.maybe(advisories::reference),
                        chance.maybe(chance::instant),
                        chance.maybe(chance::instant),
                        chance.maybe(chance::instant),
                        chance.few(chance::instant),
                        chance.few(advisories::id)));
    }

    public Derivation derivation() {
        return new Derivation(
                advisories.id(),
                advisories.id(),
                advisories.participant(),
                advisories.reference(),
                chance.instant());
    }

    public Ended ended() {
        return new Ended(
                decision(),
                advisories.id(),
                advisories.participant(),
                chance.one(Ending.class),
                chance.toss(),
                chance.instant());
    }

    public Enrolled enrolled() {
        var id = advisories.participant();
        var credentials =
                Stream.concat(
                                Stream.of(id.value()),
                                chance.few(() -> advisories.personOf(id).toString()).stream())
                        .distinct()
                        .map(client -> new Credential(client, chance.hex(64), chance.instant()))
                        .toList();
        return new Enrolled(
                new Enrolment(participant(id), credentials, chance.maybe(() -> proposal(id))),
                chance.instant(),
                chance.words());
    }

    public Placed placed() {
        var interest =
                new Interest(
                        chance.some(Sector.class),
                        chance.some(Topic.class),
                        chance.some(AdvisoryKind.class),
                        chance.some(Lane.class),
                        chance.maybe(advisories::coverage),
                        chance.maybe(() -> new RandomCriteria(chance.bits()).criterion(4))
                                .filter(filter -> filter.cost() < 1_000));
        var subscription =
                new Subscription(
                        new SubscriptionId(new UUID(chance.bits(), chance.bits())),
                        advisories.participant(),
                        chance.words(),
                        interest);
        return new Placed(subscription, chance.instant());
    }

    public Receipt receipt() {
        return new Receipt(
                advisories.participant(),
                chance.maybe(this::person),
                chance.one(Channel.class),
                chance.instant(),
                List.of(delivery(), delivery()));
    }

    public Acknowledgement acknowledgement() {
        return new Acknowledgement(
                advisories.id(),
                advisories.participant(),
                chance.maybe(this::person),
                revision(),
                chance.one(Acknowledgement.Answer.class),
                chance.words(),
                chance.instant());
    }

    public Reported reported() {
        return new Reported(chance.hex(32), chance.number(-1, 1 << 20), chance.toss());
    }

    public Tick tick() {
        return new Tick(chance.instant());
    }

    public AuditEntry audit() {
        return AuditEntry.of(chance.one(AuditEntry.Kind.class), chance.hex(32), chance.instant())
                .about(chance.hex(8), chance.number(0, 3), chance.hex(8))
                .by(chance.name(), chance.toss() ? "" : person().toString())
                .with("RELEASED", chance.few(chance::name))
                .forReaders(chance.few(chance::name))
                .delivering(chance.few(this::delivery));
    }

    /// Returns a quarantined record without bytes, which no record compares by content.
    public Quarantined quarantined() {
        return new Quarantined(
                "submitted.flash.v1",
                chance.number(0, 3),
                chance.number(0, 999_999),
                chance.instant(),
                "NOT_FRAMED",
                Optional.empty(),
                Optional.empty());
    }

    /// Returns a quarantined record with bytes.
    public Quarantined quarantinedBytes() {
        return new Quarantined(
                "receipts.v1",
                0,
                7,
                chance.instant(),
                "NOT_AVRO",
                Optional.of(chance.words().getBytes(StandardCharsets.UTF_8)),
                Optional.of(new byte[] {0, 1, 2}));
    }

    public Precedent precedent() {
        var contents = new HashMap<Integer, ContentHash>();
        chance.few(() -> chance.number(1, 9))
                .forEach(version -> contents.put(version, new ContentHash(chance.hex(64))));
        var refusals = new HashMap<ContentHash, List<Objection>>();
        chance.few(() -> new ContentHash(chance.hex(64)))
                .forEach(content -> refusals.put(content, List.of(objection())));
        return new Precedent(
                chance.maybe(this::advisory),
                contents,
                refusals,
                chance.maybe(this::held),
                chance.maybe(() -> chance.one(Ending.class)),
                chance.few(this::seal));
    }

    private Seal seal() {
        return new Seal(
                chance.maybe(advisories::signature),
                new Attestation("hub", chance.hex(16), chance.hex(86)));
    }

    public Waiting waiting() {
        return new Waiting(held(), chance.one(Lane.class));
    }

    public Considered considered() {
        return new Considered(
                decision(),
                advisories.id(),
                chance.number(1, 9),
                advisories.participant(),
                chance.one(Lane.class),
                chance.one(Considered.Outcome.class),
                chance.maybe(this::person),
                chance.maybe(() -> chance.one(Role.class)),
                chance.some(Role.class),
                chance.few(() -> "A-" + chance.number(1, 9)),
                chance.instant(),
                chance.maybe(this::retention));
    }

    private Retention retention() {
        return new Retention(advisories.reference(), chance.one(Lane.class), chance.instant());
    }

    private Held held() {
        var submission = advisories.submission();
        return new Held(
                submission,
                new StateCode("QM"),
                List.of(
                        new Concern(
                                chance.one(Role.class),
                                "A-23",
                                "portions[0]",
                                "the rule says so",
                                chance.maybe(() -> new StateCode("QN")))),
                chance.few(() -> review(submission.id())),
                chance.one(Stage.class),
                chance.toss());
    }

    private Review review(AdvisoryId advisory) {
        return new Review(
                advisory,
                chance.number(1, 9),
                new ContentHash(chance.hex(64)),
                person(),
                chance.one(Role.class),
                chance.one(Review.Finding.class),
                chance.words(),
                chance.instant());
    }

    private Advisory advisory() {
        return new Advisory(
                advisories.id(),
                chance.number(1, 9),
                advisories.participant(),
                chance.one(AdvisoryKind.class),
                chance.one(Status.class),
                chance.one(Lane.class),
                chance.one(PersonalData.class),
                advisories.portions());
    }

    private Participant participant(ParticipantId id) {
        return new Participant(
                id,
                "The name of " + chance.name(),
                chance.one(ParticipantKind.class),
                new StateCode("QM"),
                roles(),
                chance.some(Sector.class),
                Set.copyOf(new HashSet<>(chance.few(chance::name))),
                Set.copyOf(new HashSet<>(chance.few(advisories::participant))),
                clearance(),
                chance.number(0, 9),
                chance.few(this::mandate),
                persons(id),
                standing(),
                term(),
                signing());
    }

    private Signing signing() {
        var keys =
                chance.few(() ->
                        new SigningKey(
                                "MCowBQYDK2VwAyEA" + chance.hex(42) + "8=",
                                Instant.EPOCH,
                                chance.maybe(chance::instant),
                                chance.maybe(chance::instant)));
        return new Signing(chance.maybe(chance::instant), keys);
    }

    private Proposal proposal(ParticipantId id) {
        return new Proposal(
                UUID.nameUUIDFromBytes(chance.name().getBytes(StandardCharsets.UTF_8)),
                chance.name(),
                Set.copyOf(chance.few(chance::name)),
                chance.instant(),
                chance.instant(),
                participant(id),
                Set.copyOf(chance.few(chance::name)));
    }

    private Standing standing() {
        return switch (chance.number(0, 5)) {
            case 0 -> new Standing.Invited();
            case 1 -> new Standing.Consented(chance.instant());
            case 2 -> new Standing.Approved();
            case 3 -> new Standing.Suspended(chance.maybe(chance::instant));
            case 4 -> new Standing.Left();
            default -> new Standing.Active(chance.instant());
        };
    }

    private Term term() {
        return new Term(chance.maybe(chance::instant));
    }

    private Map<PersonId, Person> persons(ParticipantId id) {
        var persons = new HashMap<PersonId, Person>();
        for (var name : chance.few(chance::name)) {
            var person = new PersonId(id, name);
            persons.put(person, new Person(person, roles(), clearance(), chance.toss(), term()));
        }
        return persons;
    }

    private Set<Role> roles() {
        return chance.some(Role.class).stream()
                .filter(role -> role != Role.OPERATOR)
                .collect(Collectors.toSet());
    }

    private Clearance clearance() {
        return new Clearance(chance.number(0, 3), new HashSet<>(chance.few(chance::name)));
    }

    private Mandate mandate() {
        return new Mandate(
                Set.of(chance.one(AdvisoryKind.class)),
                Set.copyOf(List.of(chance.one(Sector.class), Sector.CARGO)),
                advisories.coverage());
    }

    private SealedEdition sealed(AdvisoryId advisory) {
        List<Portion> portions = advisories.portions();
        var join = portions.stream().map(Portion::marking).reduce(Marking.CLEAR, Marking::join);
        return new SealedEdition(
                new Edition(advisory, chance.one(Status.class), portions, join),
                revision(),
                seal(),
                chance.number(1, 9_999));
    }

    private Envelope envelope() {
        return new Envelope(
                decision(),
                advisories.id(),
                chance.number(0, 9),
                advisories.participant(),
                advisories.reference(),
                chance.number(0, 2),
                3,
                chance.number(0, 64),
                chance.one(PersonalData.class),
                chance.instant());
    }

    private OutcomeGroup outcomes() {
        return new OutcomeGroup(
                chance.one(Outcome.class), chance.some(Shortfall.class), chance.few(chance::name));
    }

    private Delivery delivery() {
        return new Delivery(
                chance.hex(32), advisories.id(), decision(), chance.maybe(this::revision));
    }

    private Objection objection() {
        return new Objection(
                chance.one(Objection.Code.class), "A-" + chance.number(1, 15), "", chance.words());
    }

    private DecisionId decision() {
        return new DecisionId(chance.hex(32));
    }

    private Revision revision() {
        return new Revision(chance.hex(22));
    }

    private PersonId person() {
        return new PersonId(advisories.participant(), chance.name());
    }
}
