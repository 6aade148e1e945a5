package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;

/// Signs submissions on the publisher's side, each edition by itself.
///
/// The same submission under the same key gives the same bytes. Source: SPECIFICATION.md G-4, G-5.
public final class SubmissionSigner {
    private static final String MEMBER = "signatures";
    private static final IdScheme ANY = new IdScheme(new byte[32]);

    private final EditionSigner signer;

    /// Creates a signer.
    ///
    /// @param signer holds a private key of the publisher's
    public SubmissionSigner(EditionSigner signer) {
        this.signer = signer;
    }

    /// Returns the reference of a submission that can be signed; empty when there is nothing to
    /// sign: it is malformed, which the hub tells better, or signed already.
    public static Optional<Reference> reference(byte[] submission) {
        return read(submission, new ParticipantId("nobody"))
                .filter(read -> read.signatures().isEmpty())
                .map(Submission::reference);
    }

    /// Returns `submission` with a signature of each edition that the hub can make of it, which
    /// stands behind everything else, or in the place of an empty list of them; unchanged when
    /// there is nothing to sign.
    ///
    /// @param submission JSON in UTF-8
    /// @param originator who publishes it
    /// @param id the id that the hub gives to its reference
    public byte[] signed(byte[] submission, ParticipantId originator, AdvisoryId id) {
        return read(submission, originator)
                .filter(read -> read.signatures().isEmpty())
                .map(read -> signatures(read, id))
                .filter(signatures -> !signatures.isEmpty())
                .map(signatures -> with(submission, signatures))
                .orElse(submission);
    }

    private List<Signature> signatures(Submission submission, AdvisoryId id) {
        var hasHeadline =
                submission.drafts().stream().anyMatch(draft -> draft.fragment().hasHeadline());
        return hasHeadline
                ? Editions.possible(Advisory.asWritten(submission)).stream()
                        .filter(edition -> edition.originator().isPresent())
                        .map(it -> new Edition(id, it.status(), it.portions(), it.marking()))
                        .map(this::signature)
                        .toList()
                : List.of();
    }

    private Signature signature(Edition edition) {
        var statement = EditionJson.statement(edition);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign(statement));
        return new Signature(EditionStatement.name(statement), signer.keyId(), value);
    }

    private static Optional<Submission> read(byte[] submission, ParticipantId originator) {
        var context = new SubmissionJson.Context(originator, Optional.empty(), ANY, Instant.EPOCH);
        return SubmissionJson.parse(submission, context).found();
    }

    private static byte[] with(byte[] submission, List<Signature> signatures) {
        var written = Json.elements(signatures.stream().map(SignatureJson.SHAPE::write).toList());
        return JsonDocument.read(submission, JsonLimits.SUBMISSION)
                .found()
                .flatMap(json -> replaced(json, written))
                .orElseGet(() -> added(submission, written));
    }

    /// An empty member `signatures` that is there already gives way, as no member stands twice;
    /// empty when there is none.
    private static Optional<byte[]> replaced(Json submission, Json signatures) {
        if (!(submission instanceof Json.Members(var members, var _))
                || !members.containsKey(MEMBER)) {
            return Optional.empty();
        }
        var all = new HashMap<>(members);
        all.put(MEMBER, signatures);
        return Optional.of(Canonical.bytes(Json.members(all)));
    }

    /// Puts the signatures before the last brace, so that faults are told where they stand.
    private static byte[] added(byte[] submission, Json signatures) {
        int end = submission.length - 1;
        while (submission[end] != '}') {
            end--;
        }
        var signed = new ByteArrayOutputStream();
        signed.write(submission, 0, end);
        var member = ",\"%s\":%s".formatted(MEMBER, Canonical.text(signatures));
        signed.writeBytes(member.getBytes(UTF_8));
        signed.write(submission, end, submission.length - end);
        return signed.toByteArray();
    }
}
