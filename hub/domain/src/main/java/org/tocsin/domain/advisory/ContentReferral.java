package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// A request to a provider to look at content; the decision stays with the provider.
///
/// It points at content and never holds it.
///
/// @param url where it is
/// @param hashes by which copies are found; may be empty in a fragment
/// @param contentType what it is
/// @param platform who is asked
/// @param legalGround on what ground
/// @param jurisdiction under whose law
/// @param ask what is asked
/// @param decision what the provider decided
/// @param appealContact to whom whoever published it turns
public record ContentReferral(
        Optional<WebAddress> url,
        List<Digest> hashes,
        Optional<ContentType> contentType,
        Optional<ParticipantId> platform,
        Optional<ReferralGround> legalGround,
        Optional<StateCode> jurisdiction,
        Optional<Ask> ask,
        Optional<Decision> decision,
        Optional<Contact> appealContact)
        implements Payload {
    public ContentReferral {
        hashes = List.copyOf(hashes);
        jurisdiction = jurisdiction.map(StateCode::assigned);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.CONTENT_REFERRAL;
    }

    /// Content leads to whoever published it for whoever runs the platform.
    @Override
    public PersonalData personalData() {
        return url.isPresent() || !hashes.isEmpty() ? PersonalData.PSEUDONYMOUS : PersonalData.NONE;
    }

    @Override
    public String toString() {
        return "ContentReferral[]";
    }

    /// A hash of content.
    ///
    /// @param alg by which algorithm
    /// @param value as many lower-case hexadecimal digits as the algorithm gives
    public record Digest(Algorithm alg, String value) {
        public Digest {
            if (!value.matches("[0-9a-f]{" + alg.digits() + "}")) {
                throw new IllegalArgumentException(
                        "a hash of this algorithm is "
                                + alg.digits()
                                + " lower-case hexadecimal digits");
            }
        }

        @Override
        public String toString() {
            return "Digest[]";
        }
    }

    /// What a provider decided. To keep content is as good an answer as any.
    ///
    /// @param outcome what becomes of the content
    /// @param reason why, 1 to 4,000 characters
    /// @param at when, UTC
    public record Decision(Outcome outcome, String reason, Instant at) {
        public Decision {
            reason = Text.normalised(reason, 4_000);
            if (Text.isBlank(reason)) {
                throw new IllegalArgumentException("a decision has a reason");
            }
        }

        @Override
        public String toString() {
            return "Decision[]";
        }
    }

    /// How content is hashed.
    public enum Algorithm {
        SHA256(64),
        SHA512(128),
        /// A perceptual hash of pictures, 256 bits. Source: PDQ.
        PDQ(64);

        private final int digits;

        Algorithm(int digits) {
            this.digits = digits;
        }

        /// Returns how many hexadecimal digits a hash has.
        int digits() {
            return digits;
        }
    }

    /// What content is.
    public enum ContentType {
        TEXT,
        IMAGE,
        AUDIO,
        VIDEO,
        LIVE_STREAM,
        DOCUMENT,
        ACCOUNT,
        OTHER
    }

    /// What a provider is asked to do.
    public enum Ask {
        REVIEW,
        RESTRICT,
        PRESERVE
    }

    /// What becomes of content.
    public enum Outcome {
        KEPT,
        RESTRICTED,
        PRESERVED
    }
}
