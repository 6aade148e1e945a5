package org.tocsin.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.serde.Registry;

/// A small hub's surroundings: a registry, an agency, a bank, and advisories that are admitted.
public final class World {
    /// When everything is handed in.
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /// The agency that publishes.
    public static final ParticipantId POLICE = new ParticipantId("qm-police");

    /// The business that reads.
    public static final ParticipantId BANK = new ParticipantId("qm-bank");

    /// Who publishes for the agency.
    public static final PersonId ADA = PersonId.parse("qm-police/ada-quill");

    /// Who releases for the agency.
    public static final PersonId BRAM = PersonId.parse("qm-police/bram-oster");

    /// When advisories of [#submission] run out.
    public static final Instant EXPIRY = NOON.plusSeconds(3_600);

    private static final Marking SECRET = new Marking(Set.of(new Requirement.AtLeast(2)), Set.of());

    private final IdScheme ids;

    /// The keys of personal data.
    public final MemoryRecordKeys keys = new MemoryRecordKeys();

    /// The topics, on a registry that takes every schema.
    public final Topics topics =
            new Topics(
                    new Registry(new MockSchemaRegistryClient(), Registry.Registration.AUTOMATIC),
                    Scale.LOCAL,
                    keys);

    /// Creates a world with ids of its own.
    public World() {
        this(new IdScheme(new byte[32]));
    }

    /// Creates a world with the ids of a hub.
    public World(IdScheme ids) {
        this.ids = ids;
    }

    /// Returns an admitter whose seals are digests.
    public Admitter admitter() {
        return new Admitter(Gazetteer.empty(), Law.none(), ids, new DigestSealer("key-1"));
    }

    /// Returns the agency, which may publish everything everywhere.
    public static Enrolled police() {
        return enrolled(POLICE, ParticipantKind.AGENCY, Set.of(Role.PUBLISHER), 3, mandates());
    }

    /// Returns the agency without a mandate.
    public static Enrolled policeWithoutMandate() {
        return enrolled(POLICE, ParticipantKind.AGENCY, Set.of(Role.PUBLISHER), 3, List.of());
    }

    /// Returns the business at a level of clearance.
    public static Enrolled bank(int level) {
        return enrolled(BANK, ParticipantKind.BUSINESS, Set.of(Role.SUBSCRIBER), level, List.of());
    }

    /// Returns a version of two portions: a headline for all, and a part from level 2 on.
    public Submission submission(String reference, int version, Status status) {
        var id = ids.id(POLICE, new Reference(reference));
        return new Submission(
                id,
                POLICE,
                Optional.empty(),
                new Reference(reference),
                version,
                new ContentHash(digest(reference + "#" + version)),
                NOON,
                AdvisoryKind.CYBER_ALERT,
                status,
                true,
                Protection.NONE,
                List.of(),
                List.of(
                        new Draft(
                                Marking.CLEAR,
                                true,
                                headline("Version " + version, status, EXPIRY)),
                        new Draft(
                                SECRET,
                                true,
                                detail(new Text("en", "", "Source: an insider.", "")))),
                List.of());
    }

    /// Returns the agency with a person who publishes and one who releases.
    public static Enrolled policeWithPersons() {
        var persons =
                Map.of(
                        ADA, person(ADA, Role.PUBLISHER),
                        BRAM, person(BRAM, Role.RELEASER));
        var police =
                new Party(police().enrolment().participant())
                        .with(Role.PUBLISHER, Role.RELEASER)
                        .participant()
                        .withPersons(persons);
        return new Enrolled(new Enrolment(police, List.of()), NOON, "");
    }

    private static Person person(PersonId id, Role role) {
        return new Person(id, Set.of(role), new Clearance(3, Set.of()), false);
    }

    /// Returns version 1, handed in by a person.
    public Submitted.Version byAda(String reference) {
        return version(reference, Optional.of(ADA), List.of());
    }

    /// Returns version 2, handed in by a person, with other content than that of [#submission].
    public Submitted.Version correctionByAda(String reference) {
        var plain = submission(reference, 2, Status.ACTUAL);
        var content = new ContentHash(digest(reference + "#2 by Ada"));
        return version(plain, content, Optional.of(ADA), List.of(), plain.drafts());
    }

    /// Returns version 1, whose time runs out at `soon` but for level 2.
    public Submitted.Version overForMostAt(Instant soon, String reference) {
        var more = new Text("en", "More", "Source: an insider.", "Do this.");
        return version(
                reference,
                Optional.empty(),
                List.of(),
                List.of(
                        new Draft(Marking.CLEAR, true, headline("Soon over", Status.ACTUAL, soon)),
                        new Draft(SECRET, true, detail(more))));
    }

    /// Returns version 1, made from another advisory.
    public Submitted.Version derived(String reference, AdvisoryId source) {
        return version(reference, Optional.empty(), List.of(source));
    }

    /// Returns version 1, made from another advisory and handed in by a person.
    public Submitted.Version derivedByAda(String reference, AdvisoryId source) {
        return version(reference, Optional.of(ADA), List.of(source));
    }

    private Submitted.Version version(
            String reference, Optional<PersonId> by, List<AdvisoryId> sources) {
        return version(reference, by, sources, first(reference).submission().drafts());
    }

    private Submitted.Version version(
            String reference, Optional<PersonId> by, List<AdvisoryId> sources, List<Draft> drafts) {
        var plain = first(reference).submission();
        return version(plain, plain.content(), by, sources, drafts);
    }

    private static Submitted.Version version(
            Submission plain,
            ContentHash content,
            Optional<PersonId> by,
            List<AdvisoryId> sources,
            List<Draft> drafts) {
        return version(plain, content, by, plain.protection(), sources, drafts);
    }

    private static Submitted.Version version(
            Submission plain,
            ContentHash content,
            Optional<PersonId> by,
            Protection protection,
            List<AdvisoryId> sources,
            List<Draft> drafts) {
        return new Submitted.Version(
                        new Submission(
                                plain.id(),
                                plain.originator(),
                                by,
                                plain.reference(),
                                plain.version(),
                                content,
                                plain.submittedAt(),
                                plain.kind(),
                                plain.status(),
                                true,
                                protection,
                                sources,
                                drafts,
                                plain.signatures()))
                .in(Lane.ROUTINE);
    }

    /// Returns version 1 with other content, which its publisher declares to name persons.
    public Submitted.Version ofPersons(String reference, ContentHash content) {
        var plain = first(reference).submission();
        return protectedBy(protection(PersonalData.PERSONAL, NOON.plusSeconds(60)), content, plain);
    }

    /// Returns a version that says nothing of persons and is kept until `date`.
    public Submitted.Version kept(String reference, int version, Instant date) {
        var plain = submission(reference, version, Status.ACTUAL);
        return protectedBy(protection(PersonalData.NONE, date), plain.content(), plain);
    }

    /// Returns version 1, handed in by a person and kept until `date`.
    public Submitted.Version keptByAda(String reference, Instant date) {
        var plain = byAda(reference).submission();
        return protectedBy(protection(PersonalData.NONE, date), plain.content(), plain);
    }

    private static Protection protection(PersonalData declared, Instant date) {
        return new Protection(
                declared, Optional.empty(), Optional.empty(), Optional.of(date), Optional.empty());
    }

    private static Submitted.Version protectedBy(
            Protection protection, ContentHash content, Submission plain) {
        return version(plain, content, plain.by(), protection, plain.derivedFrom(), plain.drafts());
    }

    /// Returns what the person who releases finds of version 1, an hour later.
    public Submitted.Reviewed byBram(String reference, Review.Finding finding) {
        return byBram(reference, finding, "");
    }

    /// Returns what the person who releases finds of version 1, an hour later, with reasons.
    public Submitted.Reviewed byBram(String reference, Review.Finding finding, String reasons) {
        var looked = first(reference).submission();
        return new Submitted.Reviewed(
                new Review(
                        looked.id(),
                        1,
                        looked.content(),
                        BRAM,
                        Role.RELEASER,
                        finding,
                        reasons,
                        NOON.plusSeconds(600)),
                Lane.ROUTINE);
    }

    /// Returns version 1 under a reference of its own.
    public Submitted.Version first(String reference) {
        return new Submitted.Version(submission(reference, 1, Status.ACTUAL)).in(Lane.ROUTINE);
    }

    /// Returns version 2 under a reference of its own.
    public Submitted.Version second(String reference) {
        return new Submitted.Version(submission(reference, 2, Status.ACTUAL)).in(Lane.ROUTINE);
    }

    /// Returns the word that an advisory ends.
    public Submitted.End end(String reference, Ending ending) {
        return new Submitted.End(
                new EndingRequest(
                        ids.id(POLICE, new Reference(reference)),
                        POLICE,
                        Optional.empty(),
                        new Reference(reference),
                        ending,
                        NOON.plusSeconds(60)));
    }

    private static Fragment headline(String words, Status status, Instant end) {
        return fragment(
                List.of(new Text("en", words, "Described.", "Do this.")),
                status == Status.EXERCISE ? Optional.of(new UUID(0, 1)) : Optional.empty(),
                Optional.of(
                        new CyberAlert(
                                Optional.of(new Code("malware")),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.of(CyberAlert.Impact.SERIOUS),
                                List.of("Unplug it."),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                end);
    }

    private static Fragment detail(Text text) {
        return fragment(List.of(text), Optional.empty(), Optional.empty(), EXPIRY);
    }

    private static Fragment fragment(
            List<Text> texts, Optional<UUID> exercise, Optional<Payload> payload, Instant end) {
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                texts,
                Set.of(Sector.FINANCE),
                Set.of(),
                Optional.of(new Coverage.Worldwide()),
                List.of(),
                Set.of(Category.SECURITY),
                Optional.of(new Gravity(Urgency.FUTURE, Severity.MINOR, Certainty.POSSIBLE)),
                Optional.of(Cause.CRIMINAL),
                Set.of(ResponseType.MONITOR),
                Optional.empty(),
                Optional.of(end),
                List.of(),
                List.of(),
                exercise,
                Optional.of(new Grade(Reliability.B, 2)),
                payload);
    }

    private static Enrolled enrolled(
            ParticipantId id,
            ParticipantKind kind,
            Set<Role> roles,
            int level,
            List<Mandate> mandates) {
        var participant =
                Party.of(kind, id.value())
                        .with(roles.toArray(Role[]::new))
                        .working(Sector.FINANCE)
                        .cleared(level)
                        .mandated(mandates.toArray(Mandate[]::new))
                        .participant();
        return new Enrolled(new Enrolment(participant, List.of()), NOON.plusSeconds(level), "");
    }

    private static List<Mandate> mandates() {
        return List.of(Publishers.everything());
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
