package org.tocsin.formats.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.Ed25519Signer;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.formats.json.SubmissionSigner;

/// What becomes of signed advisories of the seeds. Source: SPECIFICATION.md G-5 to G-8.
class SignedAdmissionTest {
    private static final SeedWorld WORLD = SeedWorld.load();
    private static final String CARGO = "advisories/qm-customs/harbour-cargo-hold.json";
    private static final Instant BEFORE = Instant.parse("2030-01-01T00:00:00Z");
    private static final KeyPair FIRST = keys();
    private static final KeyPair SECOND = keys();
    private static final Admitter ADMITTER = admitter(keys());

    static List<String> advisories() {
        return SeedFiles.below("advisories");
    }

    @ParameterizedTest
    @MethodSource("advisories")
    void everyEditionThatNamesItsOriginatorCarriesItsSignature(String file) {
        var originator = WORLD.originator(file).withSigning(required());
        var submission = signed(file, FIRST);

        var preview = ADMITTER.reviewed(submission, Precedent.NONE, Optional.of(originator));

        assertThat(editions(preview))
                .isNotEmpty()
                .allSatisfy(sealed ->
                        assertThat(sealed.seal().signature().isPresent())
                                .isEqualTo(sealed.edition().originator().isPresent()));
    }

    @Test
    void whatWhoSignsItselfDoesNotSignIsRefused() {
        var originator = WORLD.originator(CARGO).withSigning(required());

        var admission = admitted(WORLD.submission(CARGO), originator);

        assertThat(objection(admission)).isEqualTo("G-6 signatures");
    }

    @Test
    void theHubVouchesForWhoLeavesItToIt() {
        var originator = signing(WORLD.originator(CARGO), key(FIRST));

        var admission = admitted(WORLD.submission(CARGO), originator);

        assertThat(editions(admission))
                .allSatisfy(sealed -> {
                    assertThat(sealed.seal().signature()).isEmpty();
                    assertThat(sealed.seal().attestation().attestedBy()).isEqualTo("hub");
                });
    }

    @Test
    void whatIsSignedInPartIsRefused() {
        var submission = signed(CARGO, FIRST);
        var originator = signing(WORLD.originator(CARGO), key(FIRST));
        for (var needed : needed(submission, originator)) {
            var signatures = new ArrayList<>(submission.signatures());
            signatures.remove(needed);

            var admission = admitted(submission.withSignatures(signatures), originator);

            assertThat(objection(admission)).isEqualTo("G-5 signatures");
        }
    }

    @Test
    void aSignatureOfAnotherEditionIsRefused() {
        var submission = signed(CARGO, FIRST);
        var originator = signing(WORLD.originator(CARGO), key(FIRST));
        var needed = needed(submission, originator);

        var swapped =
                submission.withSignatures(
                        List.of(
                                valued(needed.get(0), needed.get(1)),
                                valued(needed.get(1), needed.get(0))));

        assertThat(objection(admitted(swapped, originator))).isEqualTo("G-5 signatures");
    }

    @Test
    void aSignatureOfAnotherAdvisoryIsRefused() {
        var originator = signing(WORLD.originator(CARGO), key(FIRST));
        var text = new String(SeedFiles.bytes(CARGO), UTF_8);
        var reference = WORLD.submission(CARGO).reference().value();
        var copy = text.replaceFirst(reference, reference + "-copy").getBytes(UTF_8);
        var elsewhere = read(copy, originator.id());

        var admission =
                admitted(elsewhere.withSignatures(signed(CARGO, FIRST).signatures()), originator);

        assertThat(objection(admission)).isEqualTo("G-5 signatures");
    }

    static Stream<Signing> notInForce() {
        var key = key(FIRST);
        var handedIn = WORLD.submission(CARGO).submittedAt();
        var signing = new Signing(Optional.empty(), List.of(key));
        return Stream.of(
                Signing.NONE,
                new Signing(Optional.empty(), List.of(key(SECOND))),
                signing.revoked(key.id(), handedIn.plusSeconds(60)),
                signing.ended(key.id(), handedIn),
                new Signing(
                        Optional.empty(),
                        List.of(
                                new SigningKey(
                                        key.publicKey(),
                                        handedIn.plusSeconds(1),
                                        Optional.empty()))));
    }

    @ParameterizedTest
    @MethodSource("notInForce")
    void aKeyThatIsNotInForceSignsNothing(Signing signing) {
        var originator = WORLD.originator(CARGO).withSigning(signing);

        var admission = admitted(signed(CARGO, FIRST), originator);

        assertThat(objection(admission)).isEqualTo("G-5 signatures");
    }

    @Test
    void theKeyOfAnotherParticipantSignsNothing() {
        var other = signing(WORLD.participant("qm-police"), key(FIRST));

        var admission = admitted(signed(CARGO, FIRST), WORLD.originator(CARGO));

        assertThat(other.signing().key(key(FIRST).id())).isPresent();
        assertThat(objection(admission)).isEqualTo("G-5 signatures");
    }

    @Test
    void anEditionThatStaysAsItWasKeepsItsSealWhateverBecameOfTheKeys() {
        var originator = signing(WORLD.originator(CARGO), key(FIRST));
        var first = signed(CARGO, FIRST);
        var second = signed(correction(2), FIRST);
        var third = signed(correction(3), SECOND);
        var start = Precedent.NONE.with(first, admitted(first, originator));
        var before = ADMITTER.reviewed(second, start, Optional.of(originator));
        var precedent = start.with(second, before);
        var now = first.submittedAt().plusSeconds(9);
        var rotated =
                originator.withSigning(
                        originator.signing().with(key(SECOND)).revoked(key(FIRST).id(), now));

        var after = admitter(keys()).reviewed(third.at(now), precedent, Optional.of(rotated));

        var kept = new ArrayList<>(texts(after));
        kept.retainAll(texts(before));
        var changed = new ArrayList<>(editions(after));
        changed.removeIf(sealed -> texts(before).contains(text(sealed)));
        assertThat(kept).isNotEmpty();
        assertThat(changed)
                .isNotEmpty()
                .allSatisfy(sealed -> {
                    assertThat(key(sealed)).isEqualTo(key(SECOND).id());
                    assertThat(contents(before)).doesNotContain(content(sealed));
                });
    }

    @Test
    void aRepeatGivesTheSealsThatWereGivenWhateverBecameOfTheKeys() {
        var first = signed(CARGO, FIRST);
        var originator = signing(WORLD.originator(CARGO), key(FIRST));
        var before = admitted(first, originator);
        var precedent = Precedent.NONE.with(first, before);
        var revoked =
                originator.withSigning(
                        originator.signing().revoked(key(FIRST).id(), first.submittedAt()));

        var again = admitter(keys()).admit(first, precedent, Optional.of(revoked));

        assertThat(texts(again)).isEqualTo(texts(before));
    }

    private static String correction(int version) {
        return "corrections/qm-customs/harbour-cargo-hold-" + version + ".json";
    }

    private static List<Signature> needed(Submission submission, Participant originator) {
        return editions(admitted(submission, originator)).stream()
                .flatMap(sealed -> sealed.seal().signature().stream())
                .toList();
    }

    private static Signature valued(Signature signature, Signature other) {
        return new Signature(signature.statement(), signature.key(), other.value());
    }

    private static Admission admitted(Submission submission, Participant originator) {
        return ADMITTER.reviewed(submission, Precedent.NONE, Optional.of(originator));
    }

    private static String objection(Admission admission) {
        var objections = ((Admission.Refused) admission).objections();
        assertThat(objections).extracting(Objection::code).containsOnly(Code.NOT_SIGNED);
        return objections.getFirst().rule() + " " + objections.getFirst().field();
    }

    private static List<SealedEdition> editions(Admission admission) {
        return ((Admission.Admitted) admission).editions();
    }

    private static List<String> texts(Admission admission) {
        return editions(admission).stream().map(SignedAdmissionTest::text).toList();
    }

    private static String text(SealedEdition sealed) {
        return new String(EditionJson.signed(sealed), UTF_8);
    }

    private static List<Object> contents(Admission admission) {
        return editions(admission).stream().map(SignedAdmissionTest::content).toList();
    }

    private static Object content(SealedEdition sealed) {
        return sealed.edition();
    }

    private static String key(SealedEdition sealed) {
        return sealed.seal().signature().map(Signature::key).orElse("hub");
    }

    private static Submission signed(String file, KeyPair keys) {
        var originator = WORLD.originator(file).id();
        var plain = WORLD.submission(file);
        var signer = new SubmissionSigner(new Ed25519Signer(keys));
        return read(signer.signed(SeedFiles.bytes(file), originator, plain.id()), originator);
    }

    private static Submission read(byte[] body, ParticipantId originator) {
        var context =
                new SubmissionJson.Context(originator, Optional.empty(), SeedWorld.IDS, BEFORE);
        return SeedWorld.value(SubmissionJson.parse(body, context))
                .at(WORLD.submission(CARGO).submittedAt());
    }

    private static Participant signing(Participant participant, SigningKey key) {
        return participant.withSigning(new Signing(Optional.empty(), List.of(key)));
    }

    private static Signing required() {
        return new Signing(Optional.of(BEFORE), List.of(key(FIRST)));
    }

    private static SigningKey key(KeyPair keys) {
        return new SigningKey(
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                BEFORE,
                Optional.empty());
    }

    private static Admitter admitter(KeyPair hub) {
        return new Admitter(
                WORLD.gazetteer(),
                WORLD.law(),
                SeedWorld.IDS,
                new CanonicalSealer(new Ed25519Signer(hub)));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }
}
