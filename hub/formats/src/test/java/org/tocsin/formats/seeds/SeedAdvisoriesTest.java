package org.tocsin.formats.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Subject;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.Ed25519Signer;

class SeedAdvisoriesTest {
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");
    private static final SeedWorld WORLD = SeedWorld.load();

    private final Admitter admitter = admitter();

    static List<String> advisories() {
        return SeedFiles.below("advisories");
    }

    @ParameterizedTest
    @MethodSource("advisories")
    void sampleIsAdmittedOrReviewedWithEveryCorrectionInItsTurn(String file) {
        var admissions = history(file);

        assertThat(admissions)
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one)
                                .isInstanceOf(
                                        WORLD.submission(file).kind().concernsPersons()
                                                ? Admission.Waiting.class
                                                : Admission.Admitted.class));
    }

    @ParameterizedTest
    @MethodSource("advisories")
    void sampleFromAnAgencyWithoutTheMandateIsRefused(String file) {
        var stranger = WORLD.participant("qn-fiu");
        var submission = WORLD.submission(file, stranger.id());

        var admission = admitter.admit(submission, Precedent.NONE, Optional.of(stranger));

        assertThat(admission).isInstanceOf(Admission.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "qm-customs/harbour-cargo-hold, quayside-terminal, 2, false",
        "qm-customs/harbour-cargo-hold, quayside-terminal, 3, true",
        "qm-customs/harbour-cargo-hold, qm-police/ada-quill, 3, false",
        "qm-police/harbour-warning, hotel-halcyon, 2, false",
    })
    void correctionIsSeenByThoseWhoReadWhatItChanges(
            String advisory, String reader, int version, boolean isUnseen) {
        var admissions = history("advisories/" + advisory + ".json");
        var subject = new Subject(WORLD.reader(reader), Egress.OWN_SCREEN, NOON);

        var before = read(admissions.get(version - 2), subject);
        var after = read(admissions.get(version - 1), subject);

        assertThat(after.revision().equals(before.revision())).isEqualTo(isUnseen);
        assertThat(after.seal().equals(before.seal())).isEqualTo(isUnseen);
    }

    private List<Admission> history(String file) {
        var admissions = new ArrayList<Admission>();
        var precedent = Precedent.NONE;
        for (var version : versions(file).toList()) {
            var submission = WORLD.submission(version);
            var originator = Optional.of(WORLD.originator(version));
            var admission = admitter.admit(submission, precedent, originator);
            admissions.add(admission);
            precedent = precedent.with(submission, admission);
        }
        return admissions;
    }

    private static Stream<String> versions(String file) {
        var stem = file.replace("advisories/", "corrections/").replace(".json", "-");
        var corrections =
                SeedFiles.below("corrections").stream().filter(one -> one.startsWith(stem));
        return Stream.concat(Stream.of(file), corrections);
    }

    private static SealedEdition read(Admission admission, Subject subject) {
        var admitted = (Admission.Admitted) admission;
        return admitted.editions().stream()
                .filter(sealed -> sealed.edition().marking().isMetBy(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Admitter admitter() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var sealer = new CanonicalSealer(new Ed25519Signer(keys));
            return new Admitter(WORLD.gazetteer(), WORLD.law(), SeedWorld.IDS, sealer);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }
}
