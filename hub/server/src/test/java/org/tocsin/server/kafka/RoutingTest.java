package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.Seal;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.dissemination.Sealer;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.FixedSealer;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sample.SigningKeys;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.server.config.RightsSettings;
import org.tocsin.server.kafka.Routing.Route;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.server.security.Participants;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Submitted;

/// Source: SPECIFICATION.md L-2, A-12, S-18.
class RoutingTest {
    private static final Participant POLICE = Publishers.police().participant();
    private static final Participant WITHOUT_MANDATE =
            Party.agency("qm-police").with(Role.PUBLISHER).participant();
    private static final SigningKey KEY = SigningKeys.key(1);
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");
    private static final Lane KNOWN = Lane.FLASH;

    private final Ticking clock = new Ticking();
    private final LaneBook lanes =
            new LaneBook(new FakeAuditBook(), new ReviewRoom(), Press.catalogue());
    private final Participants participants =
            new Participants(new RightsSettings(Duration.ofSeconds(5)), clock);
    private final Routing routing =
            new Routing(
                    lanes,
                    new Admitter(Gazetteer.empty(), Law.none(), Filing.IDS, new Trusting()),
                    participants);

    /// Takes every signature by the key that it names for that.
    private record Trusting(Sealer sealer) implements Sealer {
        Trusting() {
            this(new FixedSealer(1_000));
        }

        @Override
        public SealedEdition seal(Edition edition, Optional<Signature> signature) {
            return sealer.seal(edition, signature);
        }

        @Override
        public SealedEdition sealed(Edition edition, Seal seal) {
            return sealer.sealed(edition, seal);
        }

        @Override
        public String statement(Edition edition) {
            return sealer.statement(edition);
        }

        @Override
        public boolean isSigned(Edition edition, Signature signature, SigningKey key) {
            return true;
        }
    }

    @BeforeEach
    void enrol() {
        become(POLICE);
        participants.confirm();
    }

    @Test
    void firstVersionTakesTheLaneThatIsClaimed() {
        var version = version(1);

        assertThat(routing.route(version, claimed(Lane.PRIORITY)))
                .contains(new Route(version.in(Lane.PRIORITY), Lane.PRIORITY));
        assertThat(routing.route(version, (_, _) -> Optional.empty())).isEmpty();
    }

    @Test
    void firstVersionThatIsNotAdmissibleClaimsNothing() {
        become(WITHOUT_MANDATE);

        var version = version(1);

        assertThat(routing.route(version, RoutingTest::unasked)).contains(unclaimed(version));
    }

    @Test
    void correctionTakesTheLaneOfWhatItCorrects() {
        know();

        assertThat(routing.route(version(2), RoutingTest::unasked))
                .contains(new Route(version(2).in(KNOWN), KNOWN));
    }

    @Test
    void correctionWhoseLaneIsNotKnownHereYetGoesByItsOwnUrgency() {
        var version = version(2);
        var own = version.submission().lane();

        assertThat(routing.route(version, RoutingTest::unasked))
                .contains(new Route(version.in(own), own));
    }

    @Test
    void correctionOutsideOfANarrowedMandateClaimsNothingInTheLaneOfWhatItCorrects() {
        know();
        become(WITHOUT_MANDATE);

        assertThat(routing.route(version(2), RoutingTest::unasked))
                .contains(new Route(version(2), KNOWN));
    }

    /// Its rights may have become more since, and what is refused stays so. Source:
    /// SPECIFICATION.md S-4.
    @Test
    void correctionIsLeftToTheLaneByANodeThatIsNotSureOfRights() {
        know();
        become(WITHOUT_MANDATE);
        clock.pass(Duration.ofSeconds(6));

        assertThat(routing.route(version(2), RoutingTest::unasked))
                .contains(new Route(version(2).in(KNOWN), KNOWN));
    }

    @Test
    void correctionSignedByAKeyThatWasRevokedClaimsNothing() {
        know();
        var signing = Signing.NONE.with(KEY);
        var version = signed(2);

        become(POLICE.withSigning(signing));
        var before = routing.route(version, RoutingTest::unasked);
        become(POLICE.withSigning(signing.revoked(KEY.id(), NOON)));
        var after = routing.route(version, RoutingTest::unasked);

        assertThat(before).contains(new Route(version.in(KNOWN), KNOWN));
        assertThat(after).contains(new Route(version, KNOWN));
    }

    private void become(Participant participant) {
        var enrolment = new Enrolment(participant, List.of());
        var epoch = participants.snapshot().epoch() + 1;
        participants.take(List.of(new Participants.Change.Enrolled(epoch, enrolment)));
    }

    /// Lets the node know the lane of the advisory.
    private void know() {
        lanes.note(new Claimed(filing(1).id(), KNOWN, NOON));
    }

    private static BiFunction<AdvisoryId, Lane, Optional<Lane>> claimed(Lane lane) {
        return (_, _) -> Optional.of(lane);
    }

    private static Optional<Lane> unasked(AdvisoryId advisory, Lane lane) {
        throw new AssertionError(lane + " is claimed for " + advisory);
    }

    private static Route unclaimed(Submitted.Version version) {
        return new Route(version, version.submission().lane());
    }

    private static Submitted.Version version(int version) {
        return new Submitted.Version(filing(version));
    }

    private static Submitted.Version signed(int version) {
        var signature = new Signature("s".repeat(43), KEY.id(), "v".repeat(86));
        return new Submitted.Version(filing(version).withSignatures(List.of(signature)));
    }

    private static Submission filing(int version) {
        return Filing.from("qm-police")
                .version(version)
                .content("version " + version)
                .portions(
                        Piece.headline("Keep away from quay 4")
                                .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING)))
                .submission();
    }
}
