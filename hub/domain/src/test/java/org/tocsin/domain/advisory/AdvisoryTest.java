package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;

/// How a submission becomes a version. Source: SPECIFICATION.md, E-5, L-2.
class AdvisoryTest {
    private static final StateCode HOME = new StateCode("QM");
    private static final Instant LATER = Filing.SUBMITTED.plusSeconds(60);

    @Test
    void theOriginatorReadsItsOwnAmber() {
        var police = Party.agency("qm-police").machine();

        var amber = completed(new Requirement.AddressedOrClient(entries("organisation:qm-fire")));
        var strict = completed(new Requirement.Addressed(entries("organisation:qm-fire")));

        assertThat(amber.isMetBy(subject(police))).isTrue();
        assertThat(strict.isMetBy(subject(police))).isTrue();
    }

    @Test
    void theOriginatorsClientsDoNotReadItsAmberUnlessItIsAddressedItself() {
        var client = Party.business("hotel-halcyon").clientOf("qm-police").machine();

        var toOthers =
                completed(new Requirement.AddressedOrClient(entries("organisation:qm-fire")));
        var toItself =
                completed(
                        new Requirement.AddressedOrClient(
                                entries("organisation:qm-fire", "organisation:qm-police")));

        assertThat(toOthers.isMetBy(subject(client))).isFalse();
        assertThat(toItself.isMetBy(subject(client))).isTrue();
    }

    @Test
    void aLevelWithoutAListStaysInTheOriginatorsState() {
        var marking = completed(new Requirement.AtLeast(1));

        assertThat(marking.requirements())
                .contains(new Requirement.ReleasableTo(entries("state:QM")));
    }

    @Test
    void aLevelWithAListKeepsIt() {
        var list = new Requirement.ReleasableTo(entries("state:QN"));

        var marking = completed(new Requirement.AtLeast(1), list);

        assertThat(marking.requirements())
                .containsExactlyInAnyOrder(new Requirement.AtLeast(1), list);
    }

    @Test
    void whatAsksNeitherLevelNorAudienceIsLeftAsItIs() {
        var marking = completed(new Requirement.Enrolled());

        assertThat(marking).isEqualTo(new Marking(Set.of(new Requirement.Enrolled()), Set.of()));
    }

    @Test
    void headlinesTellKindAndOriginatorAndNothingElseDoes() {
        var submission =
                Filing.from("qm-police")
                        .portions(
                                Piece.headline("Attributed").claiming("qn-police"),
                                Piece.headline("Not attributed")
                                        .claiming("qn-police")
                                        .unattributed(),
                                Piece.describing("No headline").claiming("qn-police"),
                                Piece.headline("A notice").shownAs(AdvisoryKind.PUBLIC_NOTICE))
                        .submission();

        var fragments =
                Advisory.first(submission, HOME).portions().stream()
                        .map(Portion::fragment)
                        .toList();

        assertThat(fragments)
                .extracting(fragment -> fragment.originator().map(id -> id.value()).orElse("-"))
                .containsExactly("qm-police", "-", "-", "qm-police");
        assertThat(fragments)
                .extracting(fragment -> fragment.kind().map(AdvisoryKind::code).orElse("-"))
                .containsExactly("imminent-warning", "imminent-warning", "-", "public-notice");
    }

    @Test
    void aCorrectionKeepsTheInstantOfWhatItDoesNotChange() {
        var first =
                Advisory.first(
                        Filing.from("qm-police")
                                .portions(Piece.headline("Same"), Piece.describing("old"))
                                .submission(),
                        HOME);

        var second =
                first.corrected(
                        Filing.from("qm-police")
                                .version(2)
                                .at(LATER)
                                .portions(Piece.describing("new"), Piece.headline("Same"))
                                .submission(),
                        HOME);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.portions())
                .extracting(Portion::since)
                .containsExactly(LATER, Filing.SUBMITTED);
    }

    @Test
    void whatIsMarkedAnewIsChanged() {
        var first =
                Advisory.first(
                        Filing.from("qm-police").portions(Piece.headline("Same")).submission(),
                        HOME);

        var second =
                first.corrected(
                        Filing.from("qm-police")
                                .version(2)
                                .at(LATER)
                                .portions(
                                        Piece.headline("Same")
                                                .marked(
                                                        new Marking(
                                                                Set.of(new Requirement.Enrolled()),
                                                                Set.of())))
                                .submission(),
                        HOME);

        assertThat(second.portions().getFirst().since()).isEqualTo(LATER);
    }

    @Test
    void theLaneOfTheFirstVersionStays() {
        var first =
                Advisory.first(
                        Filing.from("qm-police").portions(Piece.headline("Slow")).submission(),
                        HOME);

        var second =
                first.corrected(
                        Filing.from("qm-police")
                                .version(2)
                                .portions(
                                        Piece.headline("Fast")
                                                .gravity(
                                                        Urgency.IMMEDIATE,
                                                        Severity.EXTREME,
                                                        Certainty.OBSERVED))
                                .submission(),
                        HOME);

        assertThat(first.lane()).isEqualTo(Lane.PRIORITY);
        assertThat(second.lane()).isEqualTo(Lane.PRIORITY);
    }

    private static Marking completed(Requirement... requirements) {
        var marking = new Marking(Set.of(requirements), Set.of());
        var submission =
                Filing.from("qm-police").portions(Piece.headline("x").marked(marking)).submission();
        return Advisory.first(submission, HOME).portions().getFirst().marking();
    }

    private static Subject subject(org.tocsin.domain.marking.Reader reader) {
        return new Subject(reader, Egress.STREAM, LATER);
    }

    private static Set<Addressee> entries(String... written) {
        return Arrays.stream(written)
                .map(text -> Addressee.parse(text).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
