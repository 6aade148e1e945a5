package org.tocsin.formats.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.dissemination.Review.Finding;
import org.tocsin.domain.party.Role;
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

/// What a person finds of a version that waits, as the person sends it; and what waits, as the
/// person is shown it.
///
/// @param version the version that was looked at
/// @param content what it said
/// @param as in which role
/// @param finding whether it may go out
/// @param reasons why; may be empty
public record ReviewJson(
        int version, ContentHash content, Role as, Finding finding, String reasons) {
    private static final JsonLimits LIMITS = new JsonLimits(16_384, 4, 8_192);
    private static final Shape<Integer> VERSION = Scalars.integer(1, SubmissionJson.VERSION_MAX);
    private static final Shape<ContentHash> CONTENT =
            Scalars.written(ContentHash::new, ContentHash::value);
    private static final Shape<Role> ROLE = Scalars.codes(Role.values(), Role::code);
    private static final Shape<Finding> FINDING = Scalars.names(Finding.class);
    private static final Reading<String> REASONS = Scalars.text(Review.REASONS_CHARACTERS_MAX);

    /// Returns the finding in `body`, or everything that is wrong with it.
    ///
    /// Never fails on bad input.
    public static Parsed<ReviewJson> parse(byte[] body) {
        Reading<ReviewJson> reading = Reading.object(ReviewJson::read);
        return JsonDocument.read(body, LIMITS, reading);
    }

    private static Optional<ReviewJson> read(Fields fields) {
        var version = fields.required("version", VERSION);
        var content = fields.required("content", CONTENT);
        var as = fields.required("as", ROLE);
        var finding = fields.required("decision", FINDING);
        var reasons = fields.defaulted("reasons", REASONS, "");
        return fields.make(() ->
                new ReviewJson(
                        version.get(), content.get(), as.get(), finding.get(), reasons.get()));
    }

    /// Returns the list of what waits for somebody.
    public static byte[] list(List<Json.Members> entries) {
        return Canonical.bytes(
                new Writing().put("reviews", Json.elements(List.copyOf(entries))).done());
    }

    /// Returns what is shown of what waits, without its text.
    ///
    /// @param roles the roles in which the one who is shown it may look
    public static Json.Members entry(Held held, Set<Role> roles) {
        var submission = held.submission();
        return new Writing()
                .put("id", Codes.ADVISORY, submission.id())
                .put("version", VERSION, submission.version())
                .put("content", CONTENT, submission.content())
                .put("kind", Codes.KIND, submission.kind())
                .put("originator", Codes.PARTICIPANT, submission.originator())
                .put("by", Codes.PERSON, submission.by())
                .put("handedInAt", Codes.INSTANT, submission.submittedAt())
                .flag("isOut", held.isOut())
                .set("as", ROLE, roles)
                .put("concerns", each(held.concerns().stream().map(ReviewJson::concern).toList()))
                .put("reviews", each(held.reviews().stream().map(ReviewJson::given).toList()))
                .done();
    }

    /// Returns what waits with its text, as its publisher sent it.
    ///
    /// @param roles the roles in which the one who is shown it may look
    public static byte[] whole(Held held, Set<Role> roles) {
        return Canonical.bytes(
                new Writing()
                        .all(entry(held, roles))
                        .put("submission", SubmissionJson.json(held.submission()))
                        .done());
    }

    private static Json each(List<Json.Members> entries) {
        return Json.elements(List.copyOf(entries));
    }

    private static Json.Members concern(Concern concern) {
        return new Writing()
                .put("role", ROLE, concern.role())
                .text("rule", concern.rule())
                .text("field", concern.field())
                .text("explanation", concern.explanation())
                .put("state", Codes.STATE, concern.state())
                .done();
    }

    private static Json.Members given(Review review) {
        return new Writing()
                .put("by", Codes.PERSON, review.by())
                .put("as", ROLE, review.as())
                .put("decision", FINDING, review.finding())
                .text("reasons", review.reasons())
                .put("at", Codes.INSTANT, review.at())
                .done();
    }

    @Override
    public String toString() {
        return "ReviewJson[" + version + " " + finding + "]";
    }
}
