package org.tocsin.domain.dissemination;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.party.ParticipantId;

/// The id of the one decision on a version of an advisory; a repeat has the same.
///
/// Source: SPECIFICATION.md A-12, C-1.
///
/// @param value 32 lower-case hexadecimal digits
public record DecisionId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public DecisionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a decision's id is 32 hexadecimal digits");
        }
    }

    /// Returns the id of the decision on `submission`.
    public static DecisionId of(Submission submission) {
        return of(
                submission.originator(),
                submission.id(),
                submission.version(),
                submission.content());
    }

    /// Returns the id of the decision on `version`, of which `content` was handed in.
    static DecisionId of(Advisory version, ContentHash content) {
        return of(version.originator(), version.id(), version.version(), content);
    }

    private static DecisionId of(
            ParticipantId originator, AdvisoryId advisory, int version, ContentHash content) {
        return hashed(
                originator.value(),
                advisory.toString(),
                Integer.toString(version),
                content.value());
    }

    /// Returns the id of the decision on `request`.
    public static DecisionId of(EndingRequest request) {
        return hashed(
                request.originator().value(), request.id().toString(), request.ending().name());
    }

    /// Returns the id of the decision on `review`.
    public static DecisionId of(Review review) {
        return hashed(
                review.by().toString(),
                review.advisory().toString(),
                Integer.toString(review.version()),
                review.content().value(),
                review.as().code(),
                review.finding().name(),
                review.at().toString());
    }

    private static DecisionId hashed(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return new DecisionId(HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
