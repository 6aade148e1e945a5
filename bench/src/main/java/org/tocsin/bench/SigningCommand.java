package org.tocsin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.tocsin.bench.figure.Percentiles;
import org.tocsin.bench.figure.Report;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.Ed25519Signer;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.formats.json.EditionVerifier;
import org.tocsin.formats.json.EditionVerifier.Verification;
import org.tocsin.formats.json.KeyDirectory;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.formats.json.SubmissionSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What originators' signatures cost: to make, to admit and to check, beside the same unsigned.
@Command(
        name = "signing",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Processor time to sign, admit and verify an advisory of three markings, beside the",
            "same unsigned. No hub is started."
        })
final class SigningCommand implements Callable<Integer> {
    private static final ParticipantId CERT = new ParticipantId("qn-cert");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final IdScheme IDS = new IdScheme(new byte[32]);
    private static final byte[] ADVISORY =
            """
            {"reference":"CERT-1","kind":"cyber-alert","status":"ACTUAL","lawfullyAcquired":true,
             "categories":["INFRA"],"urgency":"IMMEDIATE","severity":"SEVERE",
             "certainty":"OBSERVED","cause":"CRIMINAL","expires":"2030-09-01T00:00:00Z",
             "reliability":"A","credibility":2,
             "portions":[
              {"marking":{"tlp":"CLEAR"},
               "texts":[{"language":"en","headline":"Weak point in substation controllers",
                         "instruction":"Close the controllers' web page."}],
               "sectors":["ci.energy"],"areas":[{"country":"QN"}],
               "payload":{"attackType":"default-credential","impact":"SERIOUS",
                          "mitigations":["Install firmware 4.7 or later."]}},
              {"marking":{"tlp":"GREEN"},
               "texts":[{"language":"en","description":"Two makers are affected."}]},
              {"marking":{"tlp":"AMBER","addressees":["organisation:qn-grid"]},
               "texts":[{"language":"en","description":"Two operators saw sign-ins."}]}]}
            """
                    .getBytes(UTF_8);

    @Option(
            names = "--rounds",
            description = "How often each is measured, after as many unmeasured")
    private int rounds = 5_000;

    private final Report report = new Report(System.out);

    @Override
    public Integer call() throws GeneralSecurityException {
        var hub = keys();
        var own = keys();
        var signer = new SubmissionSigner(new Ed25519Signer(own));
        var id = unsigned().id();
        var body = signer.signed(ADVISORY, CERT, id);
        var admitter =
                new Admitter(
                        Gazetteer.empty(),
                        Law.none(),
                        IDS,
                        new CanonicalSealer(new Ed25519Signer(hub)));
        var key =
                new SigningKey(
                        Base64.getEncoder().encodeToString(own.getPublic().getEncoded()),
                        Instant.EPOCH,
                        Optional.empty());
        var publisher = publisher().withSigning(new Signing(Optional.empty(), List.of(key)));
        var submission = read(body);
        var editions = admitted(admitter, submission, publisher);
        var verifier =
                new EditionVerifier(
                        KeyDirectory.of(
                                List.of(hub.getPublic()), Map.of(CERT, publisher.signing())));
        report.line(
                "signing: --rounds %d; %d signatures made, %d editions; %d processors, JDK %s"
                        .formatted(
                                rounds,
                                submission.signatures().size(),
                                editions.size(),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version()));
        row("sign a submission", () -> signer.signed(ADVISORY, CERT, id));
        var bare = unsigned();
        var plain = row("admit it unsigned", () -> admitted(admitter, bare, publisher));
        var signed = row("admit it signed", () -> admitted(admitter, submission, publisher));
        report.line("admit signed / unsigned: %.2f".formatted((double) signed / plain));
        row("verify one edition", () -> verified(verifier, editions.getFirst()));
        return report.conclude();
    }

    private long row(String what, Runnable act) {
        LongStream.range(0, rounds).forEach(_ -> act.run());
        var took =
                Percentiles.of(
                        LongStream.range(0, rounds)
                                .map(_ -> {
                                    var begin = THREADS.getCurrentThreadCpuTime();
                                    act.run();
                                    return THREADS.getCurrentThreadCpuTime() - begin;
                                })
                                .toArray());
        report.line(
                "%-20s p50 %6d us  p99 %6d us"
                        .formatted(what, took.at(0.5) / 1_000, took.at(0.99) / 1_000));
        return took.at(0.5);
    }

    private static List<SealedEdition> admitted(
            Admitter admitter, Submission submission, Participant publisher) {
        return switch (admitter.reviewed(submission, Precedent.NONE, Optional.of(publisher))) {
            case Admission.Admitted(var _, var editions) -> editions;
            case Admission.Refused(var objections) ->
                    throw new IllegalStateException(objections.toString());
            case Admission.Waiting _, Admission.Superseded() ->
                    throw new IllegalStateException("nothing holds it");
        };
    }

    private static Verification verified(EditionVerifier verifier, SealedEdition edition) {
        var document = "{" + new String(EditionJson.signed(edition), UTF_8) + "}";
        var verification = verifier.verify(document.getBytes(UTF_8));
        if (verification instanceof Verification.NotVerified(var reason)) {
            throw new IllegalStateException(reason.name());
        }
        return verification;
    }

    private static Submission unsigned() {
        return read(ADVISORY);
    }

    private static Submission read(byte[] body) {
        var now = Instant.parse("2030-05-30T08:00:00Z");
        var context = new SubmissionJson.Context(CERT, Optional.empty(), IDS, now);
        return SubmissionJson.parse(body, context).found().orElseThrow();
    }

    private static Participant publisher() {
        return new Participant(
                CERT,
                "Norvale CERT",
                ParticipantKind.AGENCY,
                new StateCode("QN"),
                Set.of(Role.PUBLISHER),
                Set.of(),
                Set.of(),
                Set.of(),
                Clearance.NONE,
                0,
                List.of(
                        new Mandate(
                                Set.of(AdvisoryKind.CYBER_ALERT),
                                Set.of(Sector.values()),
                                new Coverage.Worldwide())),
                Map.of(),
                new Standing.Active(Instant.EPOCH),
                Term.OPEN,
                Signing.NONE);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
