package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.json.EditionVerifier.Reason;
import org.tocsin.formats.json.EditionVerifier.Verification;
import org.tocsin.formats.json.EditionVerifier.Voucher;

/// Originators sign editions by themselves. Source: SPECIFICATION.md G-4, G-5, G-7, G-9.
class SigningTest {
    private static final int ROUNDS = 30;
    private static final StateCode HOME = new StateCode("QM");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final IdScheme IDS = new IdScheme(new byte[32]);
    private static final KeyPair HUB = keys();
    private static final KeyPair OWN = keys();
    private static final CanonicalSealer SEALER = new CanonicalSealer(new Ed25519Signer(HUB));
    private static final SubmissionSigner SIGNER = new SubmissionSigner(new Ed25519Signer(OWN));

    @Test
    void whatTheOriginatorSignsFollowsFromWhatItsReadersAreShown() {
        var generator = new RandomSubmissions(Seeds.next("whatTheOriginatorSigns"));
        for (int round = 0; round < ROUNDS; round++) {
            for (var edition : editions(signed(generator.next()))) {
                var sealed = SEALER.seal(edition, Optional.empty());

                var shown = EditionStatement.of(shown(sealed));

                assertThat(EditionStatement.name(shown)).isEqualTo(SEALER.statement(edition));
            }
        }
    }

    @Test
    void whatIsHiddenChangesNoStatement() {
        var generator = new RandomSubmissions(Seeds.next("whatIsHiddenChangesNoStatement"));
        int unchanged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var submission = generator.next();
            var statements = editions(submission).stream().map(SEALER::statement).toList();
            var hidden = generator.next().drafts().getFirst();
            var drafts = new ArrayList<>(submission.drafts());
            drafts.add(new Draft(generator.marking(), true, hidden.fragment()));

            var others = editions(submission.withDrafts(drafts));

            for (var edition : others) {
                if (edition.portions().stream()
                        .noneMatch(it -> it.fragment().texts().equals(hidden.fragment().texts()))) {
                    assertThat(statements).contains(SEALER.statement(edition));
                    unchanged++;
                }
            }
        }
        assertThat(unchanged).isPositive();
    }

    @Test
    void whoeverSignsSignsWhateverTheHubCanRelease() {
        var generator = new RandomSubmissions(Seeds.next("whoeverSignsSigns"));
        for (int round = 0; round < ROUNDS; round++) {
            var submission = signed(generator.next());

            for (var edition : editions(submission)) {
                assertThat(signature(edition, submission).isPresent())
                        .isEqualTo(edition.originator().isPresent());
            }
        }
    }

    @Test
    void whatItsOriginatorSignedIsVerifiedByItsKey() {
        var generator = new RandomSubmissions(Seeds.next("whatItsOriginatorSigned"));
        for (int round = 0; round < ROUNDS; round++) {
            var submission = signed(generator.next());
            var verifier = verifier(submission.originator(), key());
            for (var edition : editions(submission)) {
                var sealed = SEALER.seal(edition, signature(edition, submission));

                var verification = verifier.verify(document(sealed));

                assertThat(voucher(verification))
                        .isEqualTo(
                                edition.originator().isPresent()
                                        ? originator(submission)
                                        : new Voucher.Hub(Ed25519Signer.keyId(HUB.getPublic())));
            }
        }
    }

    @Test
    void aSignatureOfAnotherEditionOrAdvisoryIsNoSignature() {
        var generator = new RandomSubmissions(Seeds.next("aSignatureOfAnotherEdition"));
        for (int round = 0; round < ROUNDS; round++) {
            var submission = signed(generator.next());
            var other = signed(generator.next());
            var named = naming(submission);
            var signatures = new ArrayList<>(other.signatures());
            signatures.addAll(submission.signatures());
            if (named.isEmpty()) {
                continue;
            }
            var edition = named.getFirst();
            var own = signature(edition, submission).orElseThrow();
            signatures.remove(own);
            for (var foreign : signatures) {
                var sealed = SEALER.seal(edition, Optional.of(foreign));

                var verification =
                        verifier(submission.originator(), key()).verify(document(sealed));

                assertThat(verification)
                        .isEqualTo(new Verification.NotVerified(Reason.WRONG_ORIGINATOR_SIGNATURE));
            }
        }
    }

    @Test
    void theSameWordsOfAnotherAdvisoryAreNotSigned() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var elsewhere =
                new Edition(
                        new AdvisoryId(UUID.fromString("00000000-0000-8000-8000-000000000000")),
                        edition.status(),
                        edition.portions(),
                        edition.marking());
        var sealed = SEALER.seal(elsewhere, signature(edition, submission));

        var verification = verifier(submission.originator(), key()).verify(document(sealed));

        assertThat(verification)
                .isEqualTo(new Verification.NotVerified(Reason.WRONG_ORIGINATOR_SIGNATURE));
    }

    @Test
    void wordsThatWereChangedOnTheWayAreNotVerified() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var document = text(SEALER.seal(edition, signature(edition, submission)));
        var changed = document.replaceFirst("\"headline\":\"", "\"headline\":\"not ");

        var verification = verifier(submission.originator(), key()).verify(changed.getBytes(UTF_8));

        assertThat(verification).isEqualTo(new Verification.NotVerified(Reason.WRONG_REVISION));
    }

    @Test
    void aHubThatChangesWordsCannotPassThemOffAsSigned() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var changed =
                new Edition(
                        edition.advisory(),
                        edition.status(),
                        edition.portions().stream()
                                .filter(portion -> portion.isHeadline())
                                .limit(1)
                                .toList(),
                        edition.marking());
        var sealed = SEALER.seal(changed, signature(edition, submission));

        var verification = verifier(submission.originator(), key()).verify(document(sealed));

        assertThat(edition.portions().size()).isGreaterThan(1);
        assertThat(verification)
                .isEqualTo(new Verification.NotVerified(Reason.WRONG_ORIGINATOR_SIGNATURE));
    }

    @Test
    void theKeysOfOthersVerifyNothing() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var document = document(SEALER.seal(edition, signature(edition, submission)));

        var unknown = verifier(submission.originator(), key(keys(), LONG_AGO)).verify(document);
        var nobody = verifier(new ParticipantId("somebody-else"), key()).verify(document);

        assertThat(unknown).isEqualTo(new Verification.NotVerified(Reason.UNKNOWN_ORIGINATOR_KEY));
        assertThat(nobody).isEqualTo(new Verification.NotVerified(Reason.UNKNOWN_ORIGINATOR_KEY));
    }

    @Test
    void nothingSignedByARevokedKeyIsVerified() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var document = document(SEALER.seal(edition, signature(edition, submission)));
        var key = key();
        var revoked = new Signing(Optional.empty(), List.of(key)).revoked(key.id(), Instant.now());

        var verification = verifier(submission.originator(), revoked).verify(document);

        assertThat(verification)
                .isEqualTo(new Verification.NotVerified(Reason.REVOKED_ORIGINATOR_KEY));
    }

    @Test
    void anEndedKeyVerifiesWhatCameBeforeItsEndAndNothingElse() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var document = document(SEALER.seal(edition, signature(edition, submission)));
        var key = key();
        var signing = new Signing(Optional.empty(), List.of(key));
        var later = signing.ended(key.id(), edition.since().plusSeconds(1));
        var before = signing.ended(key.id(), edition.since());

        var verified = verifier(submission.originator(), later).verify(document);
        var not = verifier(submission.originator(), before).verify(document);

        assertThat(voucher(verified)).isEqualTo(originator(submission));
        assertThat(not).isEqualTo(new Verification.NotVerified(Reason.ENDED_ORIGINATOR_KEY));
    }

    @Test
    void whatWhoSignsItselfDidNotSignIsNotVerified() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var document = document(SEALER.seal(edition, Optional.empty()));
        var signing = new Signing(Optional.empty(), List.of(key()));
        var then = signing.requiredSince(edition.since());
        var later = signing.requiredSince(edition.since().plusSeconds(1));

        var not = verifier(submission.originator(), then).verify(document);
        var before = verifier(submission.originator(), later).verify(document);

        assertThat(not).isEqualTo(new Verification.NotVerified(Reason.NOT_SIGNED_BY_ORIGINATOR));
        assertThat(before).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void aSignatureThatWasTakenOffIsMissed() {
        var submission = naming();
        var edition = naming(submission).getFirst();
        var document = text(SEALER.seal(edition, signature(edition, submission)));
        var without = document.replaceFirst("\"originatorSignature\":\\{[^}]*},", "");

        var verification = verifier(submission.originator(), key()).verify(without.getBytes(UTF_8));

        assertThat(without).isNotEqualTo(document);
        assertThat(verification).isEqualTo(new Verification.NotVerified(Reason.WRONG_REVISION));
    }

    @Test
    void aDirectoryReadsBackAsItWasWritten() {
        var key = key();
        var signing =
                new Signing(Optional.of(LONG_AGO), List.of(key, key(keys(), LONG_AGO)))
                        .ended(key.id(), LONG_AGO.plusSeconds(9))
                        .revoked(key.id(), LONG_AGO.plusSeconds(10));
        var earlier =
                new HubKey(
                        keys().getPublic(),
                        Optional.of(LONG_AGO),
                        Optional.of(LONG_AGO.plusSeconds(1)));
        var directory =
                KeyDirectory.of(
                        new HubKey(HUB.getPublic()),
                        Map.of(earlier.id(), earlier),
                        Map.of(new ParticipantId("qm-cert"), signing));

        var read = KeyDirectory.parse(directory.write());

        assertThat(read).isEqualTo(new Parsed.Read<>(directory));
    }

    @Test
    void signingTwiceChangesNothingAndFaultsStayWhereTheyAre() {
        var plain = naming().withSignatures(List.of());
        var body = SubmissionJson.write(plain);
        var broken = "{\"reference\": 3}".getBytes(UTF_8);

        var once = SIGNER.signed(body, plain.originator(), plain.id());
        var twice = SIGNER.signed(once, plain.originator(), plain.id());

        assertThat(twice).isEqualTo(once);
        assertThat(new String(once, UTF_8)).startsWith(trunk(body));
        assertThat(SIGNER.signed(broken, plain.originator(), plain.id())).isEqualTo(broken);
        assertThat(SubmissionSigner.reference(body)).contains(plain.reference());
        assertThat(SubmissionSigner.reference(once)).isEmpty();
    }

    /// Rules G-4 and J-4.
    @Test
    void anEmptyListOfSignaturesGivesWayToThem() {
        var plain = naming().withSignatures(List.of());
        var body = SubmissionJson.write(plain);
        var empty = (trunk(body) + ",\"signatures\":[]}").getBytes(UTF_8);

        var signed = SIGNER.signed(empty, plain.originator(), plain.id());

        assertThat(SubmissionSigner.reference(empty)).contains(plain.reference());
        assertThat(canonical(signed))
                .isEqualTo(canonical(SIGNER.signed(body, plain.originator(), plain.id())));
    }

    private static String canonical(byte[] body) {
        return Canonical.text(JsonDocument.read(body, JsonLimits.REQUEST).found().orElseThrow());
    }

    private static String trunk(byte[] body) {
        var text = new String(body, UTF_8);
        return text.substring(0, text.length() - 1);
    }

    private static Submission naming() {
        var generator = new RandomSubmissions(Seeds.next("naming"));
        while (true) {
            var submission = signed(generator.next());
            var named = naming(submission);
            if (!named.isEmpty()
                    && named.getFirst().portions().size() > 1
                    && named.getFirst().portions().stream()
                            .filter(it -> it.isHeadline())
                            .findFirst()
                            .filter(it -> it.fragment().originator().isPresent())
                            .isPresent()) {
                return submission;
            }
        }
    }

    private static List<Edition> naming(Submission submission) {
        return editions(submission).stream().filter(it -> it.originator().isPresent()).toList();
    }

    private static Voucher originator(Submission submission) {
        return new Voucher.Originator(
                submission.originator().value(), Ed25519Signer.keyId(OWN.getPublic()));
    }

    private static Voucher voucher(Verification verification) {
        return switch (verification) {
            case Verification.Verified(var _, var voucher) -> voucher;
            case Verification.NotVerified(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Submission signed(Submission submission) {
        var body =
                SIGNER.signed(
                        SubmissionJson.write(submission), submission.originator(), submission.id());
        var context =
                new SubmissionJson.Context(
                        submission.originator(), submission.by(), IDS, submission.submittedAt());
        return submission.withSignatures(
                SubmissionJson.parse(body, context).found().orElseThrow().signatures());
    }

    private static Optional<Signature> signature(Edition edition, Submission submission) {
        var statement = SEALER.statement(edition);
        return edition.originator().isEmpty()
                ? Optional.empty()
                : submission.signatures().stream()
                        .filter(signature -> signature.statement().equals(statement))
                        .findFirst();
    }

    private static List<Edition> editions(Submission submission) {
        return Editions.of(Advisory.first(submission, HOME));
    }

    private static EditionVerifier verifier(ParticipantId participant, SigningKey key) {
        return verifier(participant, new Signing(Optional.empty(), List.of(key)));
    }

    private static EditionVerifier verifier(ParticipantId participant, Signing signing) {
        var participants = new HashMap<ParticipantId, Signing>();
        participants.put(participant, signing);
        return new EditionVerifier(KeyDirectory.of(List.of(HUB.getPublic()), participants));
    }

    private static SigningKey key() {
        return key(OWN, LONG_AGO);
    }

    private static SigningKey key(KeyPair pair, Instant from) {
        return new SigningKey(
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                from,
                Optional.empty());
    }

    private static Json.Members shown(SealedEdition sealed) {
        Reading<Json.Members> members =
                Reading.object(fields -> {
                    fields.ignoreOthers();
                    return fields.make(() -> (Json.Members) fields.spot().json());
                });
        var edition = EditionJson.canonical(sealed.edition(), sealed.revision());
        return JsonDocument.read(edition, new JsonLimits(8 << 20, 40, 1 << 16), members)
                .found()
                .orElseThrow();
    }

    private static byte[] document(SealedEdition sealed) {
        return text(sealed).getBytes(UTF_8);
    }

    private static String text(SealedEdition sealed) {
        return "{" + new String(EditionJson.signed(sealed), UTF_8) + "}";
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }
}
