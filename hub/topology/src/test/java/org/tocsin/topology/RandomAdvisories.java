package org.tocsin.topology;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.formats.json.Dice;
import org.tocsin.formats.json.RandomPayloads;

/// Submissions and their parts by chance. What they say need not make sense or be admissible.
public final class RandomAdvisories {
    private final Chance chance;
    private final RandomMarkings markings;
    private final RandomPayloads payloads;

    /// Creates advisories from `chance`.
    public RandomAdvisories(Chance chance) {
        this.chance = chance;
        this.markings = new RandomMarkings(chance);
        this.payloads = new RandomPayloads(Dice.sparse(chance.bits()));
    }

    /// Returns a submission.
    public Submission submission() {
        var originator = participant();
        return new Submission(
                id(),
                originator,
                chance.maybe(() -> personOf(originator)),
                reference(),
                chance.number(1, 9),
                new ContentHash(chance.hex(64)),
                chance.instant(),
                chance.one(AdvisoryKind.class),
                chance.one(Status.class),
                chance.toss(),
                protection(),
                chance.few(this::id),
                chance.few(this::draft),
                chance.few(this::signature));
    }

    Signature signature() {
        return new Signature(chance.hex(43), chance.hex(11), chance.hex(86));
    }

    private Protection protection() {
        return new Protection(
                chance.one(PersonalData.class),
                chance.maybe(() -> new Code(chance.name())),
                chance.maybe(chance::words),
                chance.maybe(chance::instant),
                chance.maybe(chance::words));
    }

    /// Returns the word that an advisory ends.
    public EndingRequest request() {
        var originator = participant();
        return new EndingRequest(
                id(),
                originator,
                chance.maybe(() -> personOf(originator)),
                reference(),
                chance.one(Ending.class),
                chance.instant());
    }

    /// Returns portions, the first of them with a headline.
    public List<Portion> portions() {
        return Stream.concat(
                        Stream.of(new Portion(markings.marking(), chance.instant(), headline())),
                        chance.few(this::portion).stream())
                .toList();
    }

    /// Returns an id.
    public AdvisoryId id() {
        return new AdvisoryId(new UUID(chance.bits(), chance.bits()));
    }

    /// Returns a participant's id.
    public ParticipantId participant() {
        return new ParticipantId(chance.name());
    }

    /// Returns a person of a participant.
    public PersonId personOf(ParticipantId participant) {
        return new PersonId(participant, chance.name());
    }

    /// Returns a publisher's own reference.
    public Reference reference() {
        return new Reference("case/" + chance.hex(8));
    }

    /// Returns places.
    public Coverage coverage() {
        return chance.toss()
                ? new Coverage.Worldwide()
                : new Coverage.Somewhere(
                        new HashSet<>(
                                List.of(area(), new Area.Country(new StateCode("QN")), area())));
    }

    private Draft draft() {
        return new Draft(markings.marking(), chance.toss(), fragment());
    }

    private Portion portion() {
        return new Portion(markings.marking(), chance.instant(), fragment());
    }

    private Fragment headline() {
        return fragment(
                Optional.of(chance.one(AdvisoryKind.class)),
                List.of(new Text("en", "The bell tolls", chance.words(), "")));
    }

    private Fragment fragment() {
        return fragment(chance.maybe(() -> chance.one(AdvisoryKind.class)), chance.few(this::text));
    }

    private Fragment fragment(Optional<AdvisoryKind> kind, List<Text> texts) {
        return new Fragment(
                kind,
                chance.maybe(this::participant),
                oneForEachLanguage(texts),
                chance.some(Sector.class),
                chance.some(Topic.class),
                chance.maybe(this::coverage),
                chance.few(chance::words),
                chance.some(Category.class),
                chance.maybe(this::gravity),
                chance.maybe(() -> chance.one(Cause.class)),
                chance.some(ResponseType.class),
                chance.maybe(chance::instant),
                chance.maybe(chance::instant),
                chance.few(this::id),
                chance.few(this::uuid),
                chance.maybe(this::uuid),
                grade(),
                chance.maybe(() -> payloads.of(chance.one(AdvisoryKind.class))));
    }

    private Optional<Grade> grade() {
        return chance.maybe(() -> new Grade(chance.one(Reliability.class), chance.number(1, 6)));
    }

    private static List<Text> oneForEachLanguage(List<Text> texts) {
        var languages = new LinkedHashMap<String, Text>();
        texts.forEach(text -> languages.put(text.language(), text));
        return List.copyOf(languages.values());
    }

    private Text text() {
        return new Text(
                chance.one(List.of("en", "fr", "ru-Cyrl", "zh", "es-MX")),
                chance.toss() ? "" : chance.words(),
                chance.words(),
                chance.words());
    }

    private Gravity gravity() {
        return new Gravity(
                chance.one(Urgency.class), chance.one(Severity.class), chance.one(Certainty.class));
    }

    private Area area() {
        return switch (chance.number(0, 8)) {
            case 0 -> new Area.Country(new StateCode("QM"));
            case 1 -> new Area.Subdivision("QM-0" + chance.number(1, 9));
            case 2 -> new Area.Circle(point(), chance.real(0.1, 2_000));
            case 3 -> new Area.Region("15" + chance.number(0, 9));
            case 4 -> new Area.Neighbours(new StateCode("QN"));
            case 5 -> new Area.Port("QMHA" + chance.number(2, 9));
            case 6 -> new Area.Site("site", "venue-" + chance.number(1, 9));
            case 7 -> new Area.Route(List.of(point(), point()), chance.real(0.1, 2_000));
            default -> square(point());
        };
    }

    private static Area square(Point corner) {
        var far = new Point(corner.latitude() + 1, corner.longitude() + 1);
        return new Area.Polygon(
                List.of(
                        corner,
                        new Point(corner.latitude(), far.longitude()),
                        far,
                        new Point(far.latitude(), corner.longitude()),
                        corner));
    }

    private Point point() {
        return new Point(chance.real(-80, 80), chance.real(-170, 170));
    }

    private UUID uuid() {
        return new UUID(chance.bits(), chance.bits());
    }
}
