package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.EditionVerifier.Reason;
import org.tocsin.formats.json.EditionVerifier.Verification;

class SealingTest {
    private static final int ROUNDS = 100;
    private static final StateCode HOME = new StateCode("QM");
    private static final KeyPair KEYS = keys();
    private static final CanonicalSealer SEALER = new CanonicalSealer(new Ed25519Signer(KEYS));
    private static final EditionVerifier VERIFIER =
            new EditionVerifier(KeyDirectory.of(List.of(KEYS.getPublic())));

    @Test
    void theSameEditionHasTheSameBytes() {
        var seed = Seeds.next("theSameEditionHasTheSameBytes");
        var one = new RandomSubmissions(seed);
        var other = new RandomSubmissions(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var first = sealed(editions(one.next()));
            var second = sealed(editions(other.next()));

            assertThat(bytes(second)).isEqualTo(bytes(first));
        }
    }

    @Test
    void theRevisionChangesWithTheContent() {
        var generator = new RandomSubmissions(Seeds.next("theRevisionChangesWithTheContent"));
        for (int round = 0; round < ROUNDS; round++) {
            var submission = generator.next();
            var before = editions(submission);
            var after = editions(submission.withDrafts(changed(submission, 0)));

            var revisions = new ArrayList<>(revisions(before));
            revisions.retainAll(revisions(after));

            // Portion 0 is in every edition that could have stayed: the others lack a headline.
            assertThat(revisions).isEmpty();
        }
    }

    @Test
    void whatIsHiddenChangesNoByteOfWhatIsShown() {
        var generator = new RandomSubmissions(Seeds.next("whatIsHiddenChangesNoByteOfWhatIsShown"));
        int unchanged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var submission = generator.next();
            var first = Advisory.first(submission, HOME);
            var before = Editions.of(first).stream().map(SealingTest::text).toList();
            var added = new Draft(generator.marking(), true, words("added " + round));
            var drafts = new ArrayList<>(submission.drafts());
            drafts.add(added);

            var second = first.corrected(corrected(submission, drafts), HOME);

            for (var edition : Editions.of(second)) {
                if (isHiddenFrom(edition, added)) {
                    assertThat(before).contains(text(edition));
                    unchanged++;
                }
            }
        }
        assertThat(unchanged).isPositive();
    }

    /// Rule E-4.
    @Test
    void anEditionIsVerifiedAndOneFlippedByteIsNot() {
        var seed = Seeds.next("anEditionIsVerifiedAndOneFlippedByteIsNot");
        var random = new Random(seed);
        var generator = new RandomSubmissions(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var sealed = sealed(editions(generator.next())).getFirst();
            var document =
                    ("{" + new String(EditionJson.signed(sealed), UTF_8) + "}").getBytes(UTF_8);
            assertThat(VERIFIER.verify(document)).isInstanceOf(Verification.Verified.class);
            var place = 12 + random.nextInt(sealed.bytes() - 2);
            var flipped = document.clone();
            flipped[place] = (byte) (flipped[place] ^ (1 << random.nextInt(7)));

            var verification = VERIFIER.verify(flipped);

            assertThat(verification).isInstanceOf(Verification.NotVerified.class);
        }
    }

    @Test
    void aKeyThatIsNotTheHubsVerifiesNothing() {
        var generator = new RandomSubmissions(1);
        var stranger = new CanonicalSealer(new Ed25519Signer(keys()));
        var edition = editions(generator.next()).getFirst();

        var document =
                "{"
                        + new String(
                                EditionJson.signed(stranger.seal(edition, Optional.empty())), UTF_8)
                        + "}";

        assertThat(VERIFIER.verify(document.getBytes(UTF_8)))
                .isEqualTo(new Verification.NotVerified(Reason.UNKNOWN_KEY));
        assertThat(VERIFIER.verify("{}".getBytes(UTF_8)))
                .isEqualTo(new Verification.NotVerified(Reason.MALFORMED));
    }

    /// Rule K-25.
    @Test
    void anEditionThatEnclosesADocumentIsVerified() {
        var members = new HashMap<String, Json>();
        members.put("since", Json.text("2030-06-01T00:00:00Z"));
        members.put("bytes", Json.text("A".repeat((Bytes.BYTES_MAX + 2) / 3 * 4)));
        var revision = CanonicalSealer.revision(Canonical.bytes(Json.members(members)));
        members.put("revision", Json.text(revision.value()));
        var edition = Canonical.bytes(Json.members(members));
        var signer = new Ed25519Signer(KEYS);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign(edition));
        var signature =
                "{\"algorithm\":\"Ed25519\",\"attestedBy\":\"hub\",\"key\":\"%s\",\"value\":\"%s\"}"
                        .formatted(signer.keyId(), value);
        var document =
                "{\"edition\":%s,\"signature\":%s}"
                        .formatted(new String(edition, UTF_8), signature);

        var verification = VERIFIER.verify(document.getBytes(UTF_8));

        assertThat(verification).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void nothingAttestedByARevokedKeyOfTheHubIsVerified() {
        var edition = editions(new RandomSubmissions(1).next()).getFirst();
        var revoked =
                new HubKey(
                        KEYS.getPublic(),
                        Optional.empty(),
                        Optional.of(edition.since().plusSeconds(100)));

        var verification = verifier(revoked).verify(document(edition));

        assertThat(verification).isEqualTo(new Verification.NotVerified(Reason.REVOKED_KEY));
    }

    @Test
    void anEndedKeyOfTheHubVerifiesWhatCameBeforeItsEndAndNothingElse() {
        var edition = editions(new RandomSubmissions(1).next()).getFirst();
        var later = ended(edition.since().plusSeconds(1));
        var before = ended(edition.since());

        var verified = verifier(later).verify(document(edition));
        var not = verifier(before).verify(document(edition));

        assertThat(verified).isInstanceOf(Verification.Verified.class);
        assertThat(not).isEqualTo(new Verification.NotVerified(Reason.ENDED_KEY));
    }

    @Test
    void aKeyOfTheHubIsListedOnce() {
        var listed = new String(KeyDirectory.of(List.of(KEYS.getPublic())).write(), UTF_8);
        var key = listed.replaceAll(".*\\[(\\{.*?}).*", "$1");
        var twice = listed.replace(key, key + "," + key);

        assertThat(KeyDirectory.parse(twice.getBytes(UTF_8))).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void theBytesSaidAreTheBytesThere() {
        var generator = new RandomSubmissions(Seeds.next("theBytesSaidAreTheBytesThere"));
        for (var sealed : sealed(editions(generator.next()))) {
            var canonical = EditionJson.canonical(sealed.edition(), sealed.revision());

            assertThat(sealed.bytes()).isEqualTo(canonical.length);
        }
    }

    @Test
    void pythonWritesTheSameBytes() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "python3 is not here");
        var generator = new RandomSubmissions(Seeds.next("pythonWritesTheSameBytes"));
        var lines = new StringBuilder();
        for (int round = 0; round < ROUNDS; round++) {
            for (var sealed : sealed(editions(generator.next()))) {
                var canonical = EditionJson.canonical(sealed.edition(), sealed.revision());
                lines.append(new String(canonical, UTF_8)).append('\n');
            }
        }

        var rewritten =
                python(
                        """
                        import json, sys
                        for line in sys.stdin.buffer:
                            text = json.dumps(json.loads(line), sort_keys=True,
                                separators=(',', ':'), ensure_ascii=False)
                            sys.stdout.buffer.write(text.encode() + b'\\n')
                        """,
                        lines.toString().getBytes(UTF_8));

        assertThat(new String(rewritten, UTF_8)).isEqualTo(lines.toString());
    }

    private static HubKey ended(Instant until) {
        return new HubKey(KEYS.getPublic(), Optional.of(until), Optional.empty());
    }

    /// Returns the verifier of a hub that attests by another key now.
    private static EditionVerifier verifier(HubKey earlier) {
        return new EditionVerifier(
                KeyDirectory.of(
                        new HubKey(keys().getPublic()), Map.of(earlier.id(), earlier), Map.of()));
    }

    private static byte[] document(Edition edition) {
        var sealed = SEALER.seal(edition, Optional.empty());
        return ("{" + new String(EditionJson.signed(sealed), UTF_8) + "}").getBytes(UTF_8);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static byte[] python(String program, byte[] input)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("python3", "-c", program)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var feeding =
                Thread.ofVirtual()
                        .start(() -> {
                            try (var out = process.getOutputStream()) {
                                out.write(input);
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            }
                        });
        try (InputStream answer = process.getInputStream()) {
            var output = answer.readAllBytes();
            feeding.join();
            assertThat(process.waitFor()).isZero();
            return output;
        }
    }

    private static boolean isHiddenFrom(Edition edition, Draft draft) {
        return edition.portions().stream()
                .noneMatch(portion -> portion.fragment().equals(draft.fragment()));
    }

    private static List<Draft> changed(Submission submission, int place) {
        var drafts = new ArrayList<>(submission.drafts());
        var draft = drafts.get(place);
        var text = draft.fragment().texts().getFirst();
        var other = new Text(text.language(), text.headline(), "changed", text.instruction());
        var texts = new ArrayList<>(draft.fragment().texts());
        texts.set(0, other);
        drafts.set(
                place,
                new Draft(draft.marking(), draft.attributed(), said(draft.fragment(), texts)));
        return drafts;
    }

    private static Fragment words(String description) {
        var nothing = new RandomSubmissions(0).next().drafts().getFirst().fragment();
        return said(
                new Fragment(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        nothing.sectors(),
                        Set.of(),
                        Optional.empty(),
                        List.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(new Text("en", "", description, "")));
    }

    private static Fragment said(Fragment fragment, List<Text> texts) {
        return new Fragment(
                fragment.kind(),
                fragment.originator(),
                texts,
                fragment.sectors(),
                fragment.topics(),
                fragment.coverage(),
                fragment.placesInWords(),
                fragment.categories(),
                fragment.gravity(),
                fragment.cause(),
                fragment.responseTypes(),
                fragment.onset(),
                fragment.expires(),
                fragment.references(),
                fragment.incidents(),
                fragment.exercise(),
                fragment.grade(),
                fragment.payload());
    }

    private static Submission corrected(Submission submission, List<Draft> drafts) {
        return submission.asVersion(2).at(Instant.parse("2026-03-05T00:00:00Z")).withDrafts(drafts);
    }

    private static List<Edition> editions(Submission submission) {
        return Editions.of(Advisory.first(submission, HOME));
    }

    private static List<SealedEdition> sealed(List<Edition> editions) {
        return editions.stream().map(it -> SEALER.seal(it, Optional.empty())).toList();
    }

    private static List<String> revisions(List<Edition> editions) {
        return sealed(editions).stream().map(sealed -> sealed.revision().value()).toList();
    }

    private static List<String> bytes(List<SealedEdition> editions) {
        return editions.stream()
                .map(sealed -> Arrays.toString(EditionJson.signed(sealed)))
                .toList();
    }

    private static String text(Edition edition) {
        return new String(EditionJson.signed(SEALER.seal(edition, Optional.empty())), UTF_8);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }
}
