package org.tocsin.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.dissemination.Sealer;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.formats.json.NoSigner;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Markings;
import org.tocsin.server.delivery.catalogue.MemoryShelf;
import org.tocsin.server.delivery.catalogue.Position;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Release;

/// Publishes into a catalogue as dissemination would, and knows what was published.
public final class Press {
    /// The agency that publishes.
    public static final ParticipantId ORIGINATOR = new ParticipantId("qm-police");

    private static final Sealer SEALER = new CanonicalSealer(new NoSigner());
    private static final Instant EXPIRES = Instant.parse("2031-01-01T00:00:00Z");
    private static final StateCode HOME = new StateCode("QM");

    private final Catalogue catalogue;
    private final Clock clock;
    private final Function<String, AdvisoryId> ids;
    private final Map<AdvisoryId, Published> published = new LinkedHashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();

    /// What stands of an advisory.
    ///
    /// @param advisory the latest version
    /// @param editions its editions, greatest first
    /// @param ending how it ended; absent while it has not
    public record Published(Advisory advisory, List<Edition> editions, Optional<Ending> ending) {}

    /// Returns an empty catalogue in memory.
    public static Catalogue catalogue() {
        return new Catalogue(
                new MemoryShelf(),
                EditionJson::signed,
                Duration.ofDays(30),
                1 << 20,
                new Markings());
    }

    /// Publishes into `catalogue`, at the times that `clock` tells.
    public Press(Catalogue catalogue, Clock clock) {
        this(catalogue, clock, Press::id);
    }

    /// Publishes under the ids that `ids` gives to references.
    public Press(Catalogue catalogue, Clock clock, Function<String, AdvisoryId> ids) {
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    /// Returns everything that was published, by advisory, in order.
    public Map<AdvisoryId, Published> published() {
        return published;
    }

    /// Returns an edition sealed as this press seals all of its own.
    public static SealedEdition sealed(Edition edition) {
        return SEALER.seal(edition, Optional.empty());
    }

    /// Returns the id that the advisory with this reference has.
    public static AdvisoryId id(String reference) {
        return new AdvisoryId(UUID.nameUUIDFromBytes(reference.getBytes(UTF_8)));
    }

    /// Returns a draft of a portion with a headline.
    public static Draft draft(Marking marking, String headline, Lane lane, Sector... sectors) {
        return new Draft(marking, true, fragment(headline, "", lane, sectors));
    }

    /// Returns a draft of a portion with a headline that expires at an instant.
    public static Draft draftUntil(
            Instant expires, Marking marking, String headline, Lane lane, Sector... sectors) {
        var fragment = fragment(headline, "", lane, Optional.of(expires), sectors);
        return new Draft(marking, true, fragment);
    }

    /// Returns a draft of a portion without a headline.
    public static Draft detail(Marking marking, String description, Lane lane) {
        return new Draft(marking, true, fragment("", description, lane));
    }

    /// Publishes the next version of the advisory that has this reference.
    public AdvisoryId publish(String reference, Draft... drafts) {
        var releases = releases(reference, drafts);
        send(lane(releases), releases);
        return releases.getFirst().envelope().advisory();
    }

    /// Publishes a submission as it was handed in.
    public AdvisoryId publish(Submission submission) {
        var releases = releases(submission);
        send(lane(releases), releases);
        return submission.id();
    }

    /// Makes the next version of the advisory that has this reference, without sending it.
    public List<Release> releases(String reference, Draft... drafts) {
        return releases(submission(reference, List.of(drafts)));
    }

    private List<Release> releases(Submission submission) {
        var before = published.get(submission.id());
        var advisory =
                before == null
                        ? Advisory.first(submission, HOME)
                        : before.advisory().corrected(submission, HOME);
        var editions = Editions.of(advisory);
        var ending = before == null ? Optional.<Ending>empty() : before.ending();
        published.put(submission.id(), new Published(advisory, editions, ending));
        return releases(submission, advisory, editions.stream().map(Press::sealed).toList());
    }

    /// Ends an advisory.
    public void end(AdvisoryId id, Ending how) {
        send(Lane.FLASH, List.of(ending(id, how)));
    }

    /// Makes the ending of an advisory, without sending it.
    public Release ending(AdvisoryId id, Ending how) {
        var reference = new Reference("r");
        var request = new EndingRequest(id, ORIGINATOR, Optional.empty(), reference, how, now());
        var before = published.get(id);
        if (before != null) {
            published.put(
                    id, new Published(before.advisory(), before.editions(), Optional.of(how)));
        }
        var decision = DecisionId.of(request);
        return new Release.OfEnding(
                new Envelope(
                        decision, id, 0, ORIGINATOR, reference, 0, 1, 0, PersonalData.NONE, now()),
                how);
    }

    /// Sends records to a lane, as they are.
    public void send(Lane lane, List<Release> releases) {
        var id = releases.getFirst().envelope().advisory();
        var partition = Math.floorMod(id.hashCode(), 2);
        var log = Position.logOf(lane, partition);
        var arrivals = new ArrayList<Catalogue.Arrival>();
        for (var release : releases) {
            arrivals.add(new Catalogue.Arrival(ends.merge(log, 1L, Long::sum), release));
        }
        catalogue.add(lane, partition, arrivals);
    }

    /// Returns the lane of a decision's records, as that of its version is.
    public Lane lane(List<Release> releases) {
        return published.get(releases.getFirst().envelope().advisory()).advisory().lane();
    }

    private List<Release> releases(
            Submission submission, Advisory advisory, List<SealedEdition> editions) {
        var releases = new ArrayList<Release>();
        for (var edition : editions) {
            var envelope =
                    new Envelope(
                            DecisionId.of(submission),
                            submission.id(),
                            submission.version(),
                            submission.originator(),
                            submission.reference(),
                            releases.size(),
                            editions.size(),
                            advisory.portions().size(),
                            advisory.personalData(),
                            submission.submittedAt());
            releases.add(new Release.OfEdition(envelope, edition));
        }
        return releases;
    }

    private Submission submission(String reference, List<Draft> drafts) {
        var id = ids.apply(reference);
        var before = published.get(id);
        var version = before == null ? 1 : before.advisory().version() + 1;
        var content = new ContentHash("%064x".formatted(drafts.hashCode() & 0xFFFFFFFFL));
        return new Submission(
                id,
                ORIGINATOR,
                Optional.empty(),
                new Reference(reference),
                version,
                content,
                now(),
                AdvisoryKind.IMMINENT_WARNING,
                Status.ACTUAL,
                true,
                Protection.NONE,
                List.of(),
                drafts,
                List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Fragment fragment(
            String headline, String description, Lane lane, Sector... sectors) {
        var expires = headline.isEmpty() ? Optional.<Instant>empty() : Optional.of(EXPIRES);
        return fragment(headline, description, lane, expires, sectors);
    }

    private static Fragment fragment(
            String headline,
            String description,
            Lane lane,
            Optional<Instant> expires,
            Sector... sectors) {
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                List.of(new Text("en", headline, description, "")),
                Set.of(sectors),
                Set.of(),
                headline.isEmpty() ? Optional.empty() : Optional.of(new Coverage.Worldwide()),
                List.of(),
                Set.of(),
                Optional.of(gravity(lane)),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                expires,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Gravity gravity(Lane lane) {
        return switch (lane) {
            case FLASH -> new Gravity(Urgency.IMMEDIATE, Severity.EXTREME, Certainty.OBSERVED);
            case PRIORITY -> new Gravity(Urgency.EXPECTED, Severity.SEVERE, Certainty.LIKELY);
            case ROUTINE -> new Gravity(Urgency.FUTURE, Severity.MINOR, Certainty.POSSIBLE);
        };
    }
}
