package org.tocsin.domain.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// A portion under construction; every method changes one thing and returns the same piece.
public final class Piece {
    public static final Instant EXPIRES = Instant.parse("2030-06-02T06:00:00Z");

    private Marking marking = Marking.CLEAR;
    private boolean attributed = true;
    private Optional<AdvisoryKind> kind = Optional.empty();
    private Optional<ParticipantId> originator = Optional.empty();
    private List<Text> texts = List.of();
    private Set<Sector> sectors = Set.of();
    private Set<Topic> topics = Set.of();
    private Optional<Coverage> coverage = Optional.empty();
    private List<String> placesInWords = List.of();
    private Set<Category> categories = Set.of();
    private Optional<Gravity> gravity = Optional.empty();
    private Optional<Cause> cause = Optional.empty();
    private Optional<Instant> expires = Optional.empty();
    private Optional<UUID> exercise = Optional.empty();
    private Optional<Grade> grade = Optional.empty();
    private Optional<Payload> payload = Optional.empty();

    private Piece() {}

    /// Returns a piece that says nothing yet.
    public static Piece empty() {
        return new Piece();
    }

    /// Returns a piece that only describes.
    public static Piece describing(String description) {
        return empty().texts(new Text("en", "", description, ""));
    }

    /// Returns a piece that stands by itself: about tourism in Maridia, urgent in no way.
    public static Piece headline(String headline) {
        return empty().texts(new Text("en", headline, "", "Keep away."))
                .sectors(Sector.TOURISM)
                .on(new Area.Country(new StateCode("QM")))
                .categories(Category.SECURITY)
                .gravity(Urgency.EXPECTED, Severity.MODERATE, Certainty.POSSIBLE)
                .cause(Cause.UNKNOWN)
                .graded(Reliability.B, 2)
                .expires(EXPIRES);
    }

    public Piece marked(Marking changed) {
        marking = changed;
        return this;
    }

    public Piece unattributed() {
        attributed = false;
        return this;
    }

    public Piece shownAs(AdvisoryKind changed) {
        kind = Optional.of(changed);
        return this;
    }

    /// Makes the piece claim an originator, as only a forged draft does.
    public Piece claiming(String changed) {
        originator = Optional.of(new ParticipantId(changed));
        return this;
    }

    public Piece texts(Text... changed) {
        texts = List.of(changed);
        return this;
    }

    public Piece sectors(Sector... changed) {
        sectors = Set.copyOf(List.of(changed));
        return this;
    }

    public Piece topics(Topic... changed) {
        topics = Set.copyOf(List.of(changed));
        return this;
    }

    public Piece on(Area... changed) {
        coverage = Optional.of(new Coverage.Somewhere(Set.of(changed)));
        return this;
    }

    public Piece everywhere() {
        coverage = Optional.of(new Coverage.Worldwide());
        return this;
    }

    public Piece nowhere() {
        coverage = Optional.empty();
        return this;
    }

    public Piece placesInWords(String... changed) {
        placesInWords = List.of(changed);
        return this;
    }

    public Piece categories(Category... changed) {
        categories = Set.of(changed);
        return this;
    }

    public Piece gravity(Urgency urgency, Severity severity, Certainty certainty) {
        gravity = Optional.of(new Gravity(urgency, severity, certainty));
        return this;
    }

    public Piece withoutGravity() {
        gravity = Optional.empty();
        return this;
    }

    public Piece cause(Cause changed) {
        cause = Optional.of(changed);
        return this;
    }

    public Piece withoutCause() {
        cause = Optional.empty();
        return this;
    }

    public Piece graded(Reliability reliability, int credibility) {
        grade = Optional.of(new Grade(reliability, credibility));
        return this;
    }

    public Piece ungraded() {
        grade = Optional.empty();
        return this;
    }

    public Piece expires(Instant changed) {
        expires = Optional.of(changed);
        return this;
    }

    public Piece lasting() {
        expires = Optional.empty();
        return this;
    }

    public Piece exercise(UUID changed) {
        exercise = Optional.of(changed);
        return this;
    }

    public Piece payload(Payload changed) {
        payload = Optional.of(changed);
        return this;
    }

    /// Returns the piece as a publisher writes it.
    public Draft draft() {
        return new Draft(marking, attributed, fragment());
    }

    /// Returns the piece as it stands in an admitted advisory.
    public Portion portion(Instant since) {
        return new Portion(marking, since, fragment());
    }

    public Fragment fragment() {
        return new Fragment(
                kind,
                originator,
                texts,
                sectors,
                topics,
                coverage,
                placesInWords,
                categories,
                gravity,
                cause,
                Set.<ResponseType>of(),
                Optional.empty(),
                expires,
                List.<AdvisoryId>of(),
                List.of(),
                exercise,
                grade,
                payload);
    }
}
