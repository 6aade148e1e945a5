package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consignment;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// Gives submissions of every kind with markings of every sort; the same seed, the same ones.
///
/// What it gives can be written as JSON and, but for mandates, be admitted.
public final class RandomSubmissions {
    /// The instant at which every submission reaches the hub.
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /// The originator of every submission.
    public static final ParticipantId ORIGINATOR = new ParticipantId("qm-police");

    /// The ids that the submissions have.
    public static final IdScheme IDS =
            new IdScheme("a secret of thirty-two bytes....".getBytes(UTF_8));

    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyz ABC 0123456789 .,;:!?'\"\\/<>&\n\t"
                    + "\u00e9\u00df\u0416\u4e2d\u0639\u05d0\u20ac\ud83d\ude80";

    private final Random random;

    /// Creates a generator.
    public RandomSubmissions(long seed) {
        this.random = new Random(seed);
    }

    /// Returns the next submission.
    public Submission next() {
        var kind = one(AdvisoryKind.values());
        var status = random.nextInt(4) == 0 ? Status.EXERCISE : one(Status.ACTUAL, Status.TEST);
        var reference = new Reference("ref-" + random.nextInt(1_000_000));
        var exercise = status == Status.EXERCISE ? Optional.of(uuid()) : Optional.<UUID>empty();
        var drafts = new ArrayList<Draft>();
        drafts.add(new Draft(marking(), random.nextBoolean(), headline(kind, exercise)));
        for (int more = random.nextInt(3); more > 0; more--) {
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
                drafts);
    }

    /// Returns a marking as a publisher may write it.
    public Marking marking() {
        var asked = new HashSet<Requirement>();
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> asked.add(new Requirement.Enrolled());
            case 2 -> asked.add(new Requirement.AddressedOrClient(organisations()));
            case 3 -> asked.add(new Requirement.Addressed(organisations()));
            default -> asked.add(new Requirement.NamedPerson(some(1, 3, this::person)));
        }
        if (seldom()) {
            asked.add(new Requirement.AtLeast(1 + random.nextInt(3)));
        }
        if (seldom()) {
            asked.add(new Requirement.Holds(one("harbour", "games")));
        }
        for (int lists = seldom() ? random.nextInt(3) : 0; lists > 0; lists--) {
            asked.add(new Requirement.ReleasableTo(organisations()));
        }
        if (seldom()) {
            asked.add(new Requirement.NotReleasableTo(new Addressee.OfState(state())));
        }
        if (seldom()) {
            asked.add(new Requirement.LeavesBy(one(Caveat.values())));
        }
        if (seldom()) {
            asked.add(new Requirement.NotBefore(NOW.plusSeconds(random.nextInt(1_000))));
            asked.add(new Requirement.NotAfter(NOW.plusSeconds(1_000 + random.nextInt(1_000))));
        }
        return new Marking(asked, some(0, 2, () -> one(Duty.values())));
    }

    private Fragment headline(AdvisoryKind kind, Optional<UUID> exercise) {
        var texts =
                List.of(
                        new Text("en", text(80), text(300), text(100)),
                        new Text("fr", text(80), text(300), text(100)));
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? texts : texts.subList(0, 1),
                some(1, 4, () -> one(Sector.values())),
                some(0, 3, () -> one(Topic.values())),
                Optional.of(coverage()),
                list(2, () -> text(50)),
                some(1, 3, () -> one(Category.values())),
                Optional.of(gravity()),
                Optional.of(one(Cause.values())),
                some(0, 3, () -> one(ResponseType.values())),
                maybe(this::instant),
                Optional.of(NOW.plusSeconds(3_600 + random.nextInt(100_000))),
                list(2, () -> new AdvisoryId(uuid())),
                list(2, this::uuid),
                exercise,
                Optional.of(grade()),
                Optional.of(payload(kind)));
    }

    private Fragment fragment(AdvisoryKind kind) {
        var text = new Text("en", "", text(300), "");
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? List.of(text) : List.of(),
                some(0, 2, () -> one(Sector.values())),
                Set.of(),
                maybe(this::coverage),
                List.of(),
                Set.of(),
                maybe(this::gravity),
                maybe(() -> one(Cause.values())),
                Set.of(),
                Optional.empty(),
                maybe(this::instant),
                List.of(),
                List.of(),
                Optional.empty(),
                maybe(this::grade),
                maybe(() -> payload(kind)));
    }

    private Payload payload(AdvisoryKind kind) {
        return switch (kind) {
            case IMMINENT_WARNING -> imminentWarning();
            case LOCATION_ADVISORY -> locationAdvisory();
            case THREAT_LEVEL -> threatLevel();
            case CYBER_ALERT -> cyberAlert();
            case CARGO_ALERT -> cargoAlert();
            case PUBLIC_NOTICE -> publicNotice();
        };
    }

    private Payload imminentWarning() {
        return new ImminentWarning(
                Optional.of(one(ImminentWarning.ThreatType.values())),
                Optional.of(one(ImminentWarning.AttackVector.values())),
                list(2, () -> new ExternalId("site", "s" + random.nextInt(9))),
                Optional.of(instant()),
                maybe(this::instant),
                List.of(new Code("keep-away"), new Code("close.doors")),
                Optional.of(contact()));
    }

    private Payload locationAdvisory() {
        return new LocationAdvisory(
                Optional.of(one(LocationAdvisory.AreaKind.values())),
                list(2, () -> new ExternalId("imo", "9991238")),
                Optional.of(text(200)),
                Optional.of(instant()),
                Optional.of(instant()),
                List.of(new Code("patrols")),
                maybe(() -> text(100)),
                random.nextBoolean() ? OptionalInt.of(level()) : OptionalInt.empty());
    }

    private Payload threatLevel() {
        return new ThreatLevel(
                Optional.of(one(Sector.values())),
                Optional.of(one("QM", "QN-01", "global")),
                OptionalInt.of(level()),
                random.nextBoolean() ? OptionalInt.of(level()) : OptionalInt.empty(),
                Optional.of(one(ThreatLevel.Basis.values())),
                List.of(new ThreatLevel.Vote(organisation(), level(), text(60))),
                Optional.of(instant()),
                maybe(() -> text(100)));
    }

    private Payload cyberAlert() {
        return new CyberAlert(
                Optional.of(new Code("remote-execution")),
                list(3, () -> text(40)),
                list(3, () -> "CVE-2026-" + (1_000 + random.nextInt(9_000))),
                list(2, this::score),
                list(2, () -> indicator()),
                Optional.of(one(CyberAlert.Impact.values())),
                List.of(text(200)),
                maybe(this::instant),
                maybe(this::organisation));
    }

    private CyberAlert.Score score() {
        var value = BigDecimal.valueOf(random.nextInt(101), 1);
        return new CyberAlert.Score(
                "CVE-2026-1000", "CVSS:3.1", value, seldom() ? "" : "AV:N/AC:L");
    }

    private CyberAlert.Indicator indicator() {
        var from = instant();
        return new CyberAlert.Indicator(
                "[ipv4-addr:value = '203.0.113.7']",
                from,
                from.plusSeconds(1 + random.nextInt(1_000)),
                random.nextInt(101));
    }

    private Payload cargoAlert() {
        return new CargoAlert(
                List.of(new Consignment(Consignment.Type.CONTAINER, "QMXU0004170")),
                list(2, () -> "28444" + random.nextInt(10)),
                maybe(() -> "QMHAV"),
                maybe(() -> "QNBRS"),
                Optional.of(new Code("radiation")),
                Optional.of(one(CargoAlert.Action.values())),
                maybe(() -> text(100)));
    }

    private Payload publicNotice() {
        return new PublicNotice(
                maybe(() -> new AdvisoryId(uuid())),
                Optional.of(text(300)),
                Optional.of(text(100)),
                Optional.of(contact()),
                maybe(() -> new AdvisoryId(uuid())));
    }

    private Coverage coverage() {
        return random.nextInt(4) == 0
                ? new Coverage.Worldwide()
                : new Coverage.Somewhere(some(1, 4, this::area));
    }

    private Area area() {
        return switch (random.nextInt(4)) {
            case 0 -> new Area.Country(state());
            case 1 -> new Area.Subdivision(state().value() + "-0" + (1 + random.nextInt(3)));
            case 2 -> new Area.Circle(point(), (1 + random.nextInt(100_000)) / 1_000.0);
            default -> triangle();
        };
    }

    private Area triangle() {
        var corner = point();
        return new Area.Polygon(
                List.of(
                        corner,
                        point(corner.latitude(), corner.longitude() + 1),
                        point(corner.latitude() + 1, corner.longitude()),
                        corner));
    }

    private Point point() {
        return point(random.nextDouble() * 160 - 80, random.nextDouble() * 340 - 170);
    }

    private static Point point(double latitude, double longitude) {
        return new Point(
                Math.round(latitude * 1_000_000) / 1_000_000.0,
                Math.round(longitude * 1_000_000) / 1_000_000.0);
    }

    private Gravity gravity() {
        return new Gravity(one(Urgency.values()), one(Severity.values()), one(Certainty.values()));
    }

    private Grade grade() {
        return new Grade(one(Reliability.values()), 1 + random.nextInt(6));
    }

    private Contact contact() {
        return new Contact("Duty desk", "tel:+000" + random.nextInt(1_000));
    }

    private Set<Addressee> organisations() {
        return some(1, 3, this::group);
    }

    private Addressee group() {
        return switch (random.nextInt(5)) {
            case 0 -> new Addressee.Organisation(organisation());
            case 1 -> new Addressee.OfState(state());
            case 2 -> new Addressee.OfKind(one(ParticipantKind.values()));
            case 3 -> new Addressee.OfSector(one(Sector.values()));
            default -> new Addressee.OfCommunity("harbour-watch");
        };
    }

    private ParticipantId organisation() {
        return new ParticipantId(one("qm-fire", "qn-customs", "lantern-line", "norvale-grid"));
    }

    private PersonId person() {
        return new PersonId(organisation(), one("ada-quill", "bram-oster", "cleo-finch"));
    }

    private StateCode state() {
        return new StateCode(one("QM", "QN", "QP"));
    }

    private int level() {
        return 1 + random.nextInt(5);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant instant() {
        var micros = random.nextInt(3) == 0 ? random.nextInt(1_000_000) : 0;
        return NOW.plusSeconds(random.nextInt(1_000_000)).plus(micros, ChronoUnit.MICROS);
    }

    /// Returns a text in normalisation form C that is not blank.
    private String text(int charactersMax) {
        var letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder("T");
        for (int left = random.nextInt(charactersMax); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return Text.normalised(text.toString(), charactersMax);
    }

    private boolean seldom() {
        return random.nextInt(4) == 0;
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(int most, Supplier<T> value) {
        var values = new ArrayList<T>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }

    private <T> Set<T> some(int least, int most, Supplier<T> value) {
        var values = new HashSet<T>();
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
