package org.tocsin.domain.dissemination;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;

/// What a person finds of a version that waits for a second look.
///
/// Source: SPECIFICATION.md.
///
/// @param advisory the advisory
/// @param version the version that was looked at
/// @param content what it said
/// @param by who looked
/// @param as in which role
/// @param finding whether it may go out
/// @param reasons why, for its publisher, at most [#REASONS_CHARACTERS_MAX] characters
/// @param at when it was said, UTC
public record Review(
        AdvisoryId advisory,
        int version,
        ContentHash content,
        PersonId by,
        Role as,
        Finding finding,
        String reasons,
        Instant at) {
    /// The most characters of the reasons.
    public static final int REASONS_CHARACTERS_MAX = 2_000;

    /// Whether it may go out.
    public enum Finding {
        /// It may, as far as this role is concerned.
        APPROVE,
        /// It may not.
        REJECT
    }

    public Review {
        reasons = Text.normalised(reasons, REASONS_CHARACTERS_MAX);
        if (version < 1) {
            throw new IllegalArgumentException("a version is 1 or more");
        }
    }

    @Override
    public String toString() {
        return "Review[" + advisory + " v" + version + " " + finding + " by " + by + "]";
    }
}
