package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.IdScheme;
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
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// Gives submissions of every kind with markings of every sort; the same seed, the same ones.
///
/// What it gives can be written as JSON and says all that its kind must say.
public final class RandomSubmissions {
    /// The instant at which every submission reaches the hub.
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /// The originator of every submission.
    public static final ParticipantId ORIGINATOR = new ParticipantId("qm-police");

    /// The ids that the submissions have.
    public static final IdScheme IDS =
            new IdScheme("a secret of thirty-two bytes....".getBytes(UTF_8));

    private final Dice dice;
    private final RandomPayloads payloads;

    /// Creates a generator.
    public RandomSubmissions(long seed) {
        this.dice = Dice.complete(seed);
        this.payloads = new RandomPayloads(dice);
    }

    /// Returns the next submission.
    public Submission next() {
        var kind = dice.one(AdvisoryKind.values());
        var status = dice.below(4) == 0 ? Status.EXERCISE : dice.one(Status.ACTUAL, Status.TEST);
        var reference = new Reference("ref-" + dice.below(1_000_000));
        var exercise =
                status == Status.EXERCISE ? Optional.of(dice.uuid()) : Optional.<UUID>empty();
        var drafts = new ArrayList<Draft>();
        drafts.add(new Draft(marking(), dice.toss(), headline(kind, exercise)));
        for (int more = dice.below(3); more > 0; more--) {
            drafts.add(new Draft(marking(), true, fragment(kind)));
        }
        return new Submission(
                IDS.id(ORIGINATOR, reference),
                ORIGINATOR,
                Optional.empty(),
                reference,
                1,
                new ContentHash("0".repeat(64)),
                NOW,
                kind,
                status,
                true,
                protection(),
                dice.toss() ? List.of() : List.of(new AdvisoryId(dice.uuid())),
                drafts,
                List.of());
    }

    /// What is said of persons has a ground, but no instrument that a hub would know.
    private Protection protection() {
        return dice.below(3) > 0
                ? Protection.NONE
                : new Protection(
                        dice.one(PersonalData.values()),
                        Optional.of(new Code("un.scr-1373")),
                        Optional.of("to find the source"),
                        Optional.of(NOW.plusSeconds(1 + dice.below(100_000_000))),
                        dice.maybe(() -> "no more than is needed"));
    }

    /// Returns a marking as a publisher may write it.
    public Marking marking() {
        var asked = new HashSet<Requirement>();
        switch (dice.below(5)) {
            case 0 -> {}
            case 1 -> asked.add(new Requirement.Enrolled());
            case 2 -> asked.add(new Requirement.AddressedOrClient(organisations()));
            case 3 -> asked.add(new Requirement.Addressed(organisations()));
            default -> asked.add(new Requirement.NamedPerson(dice.some(1, 3, this::person)));
        }
        if (dice.seldom()) {
            asked.add(new Requirement.AtLeast(1 + dice.below(3)));
        }
        if (dice.seldom()) {
            asked.add(new Requirement.Holds(dice.one("harbour", "games")));
        }
        for (int lists = dice.seldom() ? dice.below(3) : 0; lists > 0; lists--) {
            asked.add(new Requirement.ReleasableTo(organisations()));
        }
        if (dice.seldom()) {
            asked.add(new Requirement.NotReleasableTo(new Addressee.OfState(dice.state())));
        }
        if (dice.seldom()) {
            asked.add(new Requirement.LeavesBy(dice.one(Caveat.values())));
        }
        if (dice.seldom()) {
            asked.add(new Requirement.NotBefore(NOW.plusSeconds(dice.below(1_000))));
            asked.add(new Requirement.NotAfter(NOW.plusSeconds(1_000 + dice.below(1_000))));
        }
        return new Marking(asked, dice.some(0, 2, () -> dice.one(Duty.values())));
    }

    private Fragment headline(AdvisoryKind kind, Optional<UUID> exercise) {
        var texts =
                List.of(
                        new Text("en", dice.text(80), dice.text(300), dice.text(100)),
                        new Text("fr", dice.text(80), dice.text(300), dice.text(100)));
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                dice.toss() ? texts : texts.subList(0, 1),
                dice.some(1, 4, () -> dice.one(Sector.values())),
                dice.some(0, 3, () -> dice.one(Topic.values())),
                Optional.of(dice.coverage()),
                dice.list(2, () -> dice.text(50)),
                dice.some(1, 3, () -> dice.one(Category.values())),
                Optional.of(gravity()),
                Optional.of(dice.one(Cause.values())),
                dice.some(0, 3, () -> dice.one(ResponseType.values())),
                dice.maybe(dice::instant),
                Optional.of(NOW.plusSeconds(3_600 + dice.below(100_000))),
                dice.list(2, () -> new AdvisoryId(dice.uuid())),
                dice.list(2, dice::uuid),
                exercise,
                Optional.of(grade()),
                Optional.of(payloads.of(kind)));
    }

    private Fragment fragment(AdvisoryKind kind) {
        var text = new Text("en", "", dice.text(300), "");
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                dice.toss() ? List.of(text) : List.of(),
                dice.some(0, 2, () -> dice.one(Sector.values())),
                Set.of(),
                dice.maybe(dice::coverage),
                List.of(),
                Set.of(),
                dice.maybe(this::gravity),
                dice.maybe(() -> dice.one(Cause.values())),
                Set.of(),
                Optional.empty(),
                dice.maybe(dice::instant),
                List.of(),
                List.of(),
                Optional.empty(),
                dice.maybe(this::grade),
                dice.maybe(() -> payloads.of(kind)));
    }

    private Gravity gravity() {
        return new Gravity(
                dice.one(Urgency.values()),
                dice.one(Severity.values()),
                dice.one(Certainty.values()));
    }

    private Grade grade() {
        return new Grade(dice.one(Reliability.values()), 1 + dice.below(6));
    }

    private Set<Addressee> organisations() {
        return dice.some(1, 3, this::group);
    }

    private Addressee group() {
        return switch (dice.below(7)) {
            case 0 -> new Addressee.Organisation(dice.organisation());
            case 1 -> new Addressee.OfState(dice.state());
            case 2 -> new Addressee.OfKind(dice.one(ParticipantKind.values()));
            case 3 -> new Addressee.OfSector(dice.one(Sector.values()));
            case 4 -> new Addressee.OfTier(1 + dice.below(9));
            case 5 -> new Addressee.OfRole(dice.one(Role.values()));
            default -> new Addressee.OfCommunity("harbour-watch");
        };
    }

    private PersonId person() {
        return new PersonId(dice.organisation(), dice.one("ada-quill", "bram-oster", "cleo-finch"));
    }
}
