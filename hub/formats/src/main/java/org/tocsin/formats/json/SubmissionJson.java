package org.tocsin.formats.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// A version of an advisory as a publisher sends it.
///
/// Members at the top that portions have too are what headline portions say unless they say
/// otherwise. Whether the content may be admitted is for the domain to decide, not for this codec.
public final class SubmissionJson {
    private static final int PORTIONS_MAX = 64;

    /// The most versions of one advisory: whoever reads of each meets all before it.
    static final int VERSION_MAX = 1_000;

    private static final Shape<Integer> VERSION = Scalars.integer(1, VERSION_MAX);

    private SubmissionJson() {}

    /// What the hub knows of a submission beside its content.
    ///
    /// @param originator who hands it in
    /// @param by the person who did, when it was one
    /// @param ids gives the advisory its id
    /// @param at when it reached the hub, UTC; cut to microseconds
    public record Context(
            ParticipantId originator, Optional<PersonId> by, IdScheme ids, Instant at) {
        public Context {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// What a publisher says in a submission, without what the hub adds.
    ///
    /// @param reference the publisher's own reference
    /// @param version 1 for a new advisory, one more for each correction
    /// @param kind what kind of advisory
    /// @param status whether it is real
    /// @param lawfullyAcquired whether the originator attests that the information was lawfully
    ///   acquired
    /// @param protection what it says of persons, and by what right
    /// @param derivedFrom the advisories that it is made from. Unmodifiable; may be empty
    /// @param drafts the portions in the publisher's order. Unmodifiable
    /// @param signatures the publisher's. Unmodifiable; empty when the hub is to vouch
    public record Content(
            Reference reference,
            int version,
            AdvisoryKind kind,
            Status status,
            boolean lawfullyAcquired,
            Protection protection,
            List<AdvisoryId> derivedFrom,
            List<Draft> drafts,
            List<Signature> signatures) {
        public Content {
            signatures = List.copyOf(signatures);
            derivedFrom = List.copyOf(derivedFrom);
            drafts = List.copyOf(drafts);
        }

        /// Returns what the publisher of `submission` said.
        public static Content of(Submission submission) {
            return new Content(
                    submission.reference(),
                    submission.version(),
                    submission.kind(),
                    submission.status(),
                    submission.lawfullyAcquired(),
                    submission.protection(),
                    submission.derivedFrom(),
                    submission.drafts(),
                    submission.signatures());
        }
    }

    /// Returns the submission in `body`, or everything that is wrong with it.
    ///
    /// Never fails on bad input.
    public static Parsed<Submission> parse(byte[] body, Context context) {
        Reading<Submission> reading = Reading.object(fields -> read(fields, context));
        return JsonDocument.read(body, JsonLimits.SUBMISSION, reading);
    }

    /// Returns the canonical JSON that says `content`: equal contents, equal bytes.
    public static byte[] write(Content content) {
        return Canonical.bytes(members(content));
    }

    /// Returns the canonical JSON that gives `submission` when its originator sends it.
    public static byte[] write(Submission submission) {
        return write(Content.of(submission));
    }

    /// Returns what the publisher of `submission` said.
    static Json.Members json(Submission submission) {
        return members(Content.of(submission));
    }

    private static Optional<Submission> read(Fields fields, Context context) {
        var reference = fields.required("reference", Codes.REFERENCE);
        var version = fields.defaulted("version", VERSION, 1);
        var kind = fields.required("kind", Codes.KIND);
        var status = fields.required("status", Codes.STATUS);
        var lawful = fields.required("lawfullyAcquired", Scalars.TRUTH);
        var protection = ProtectionJson.read(fields);
        var derivedFrom = fields.list("derivedFrom", Codes.ADVISORY, Fragment.CODES_MAX);
        var defaults = HeadlineDefaults.read(fields);
        var portion = portion(kind.found(), defaults);
        var portions = fields.required("portions", portion.list(PORTIONS_MAX));
        var signatures = fields.list("signatures", SignatureJson.SHAPE, Submission.SIGNATURES_MAX);
        return fields.make(() ->
                new Submission(
                        context.ids().id(context.originator(), reference.get()),
                        context.originator(),
                        context.by(),
                        reference.get(),
                        version.get(),
                        content(fields.spot().json()),
                        context.at(),
                        kind.get(),
                        status.get(),
                        lawful.get(),
                        protection.get(),
                        derivedFrom.get(),
                        portions.get(),
                        signatures.get()));
    }

    private static Json.Members members(Content content) {
        return new Writing()
                .put("reference", Codes.REFERENCE, content.reference())
                .put("version", VERSION, content.version())
                .put("kind", Codes.KIND, content.kind())
                .put("status", Codes.STATUS, content.status())
                .put("lawfullyAcquired", Scalars.TRUTH, content.lawfullyAcquired())
                .all(ProtectionJson.write(content.protection()))
                .list("derivedFrom", Codes.ADVISORY, content.derivedFrom())
                .put("portions", portions(content.drafts()))
                .list("signatures", SignatureJson.SHAPE, content.signatures())
                .done();
    }

    private static Reading<Draft> portion(
            Optional<AdvisoryKind> kind, Supplier<HeadlineDefaults> defaults) {
        return Reading.object(fields -> draft(fields, kind, defaults));
    }

    private static Optional<Draft> draft(
            Fields fields, Optional<AdvisoryKind> kind, Supplier<HeadlineDefaults> defaults) {
        var marking = fields.required("marking", MarkingJson.SHAPE);
        var attributed = fields.optional("attributed", Scalars.TRUTH);
        var fragment = FragmentJson.read(fields, kind);
        return fields.make(() ->
                new Draft(
                        marking.get(),
                        attributed.get().orElse(defaults.get().attributed()),
                        defaults.get().completed(fragment.get())));
    }

    private static Json portions(List<Draft> drafts) {
        return Json.elements(drafts.stream().map(SubmissionJson::draft).toList());
    }

    private static ContentHash content(Json submission) {
        return new ContentHash(HexFormat.of().formatHex(Canonical.sha256(submission)));
    }

    private static Json.Members draft(Draft draft) {
        return new Writing()
                .put("marking", MarkingJson.SHAPE, draft.marking())
                .put("attributed", Scalars.TRUTH, draft.attributed())
                .all(FragmentJson.write(draft.fragment()))
                .done();
    }
}
