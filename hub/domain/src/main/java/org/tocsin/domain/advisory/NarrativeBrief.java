package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.domain.sector.AdvisoryKind;

/// How terrorists speak to people, and what to say instead; never their words or where to find
/// them.
///
/// Source: SPECIFICATION.md K-20.
///
/// @param theme what it is about
/// @param channels where it is spread; may be empty in a fragment
/// @param reach how often it is seen, in views a week, 0 to 1,000,000,000,000
/// @param trend where it is going
/// @param saferMessaging what to say instead, at most 4,000 characters
/// @param research studies of it; may be empty
public record NarrativeBrief(
        Optional<Code> theme,
        List<Channel> channels,
        OptionalLong reach,
        Optional<Trend> trend,
        Optional<String> saferMessaging,
        List<ExternalId> research)
        implements Payload {
    public NarrativeBrief {
        channels = List.copyOf(channels);
        Amounts.require(reach, 0, 1_000_000_000_000L, "a reach");
        saferMessaging = saferMessaging.map(text -> Text.normalised(text, 4_000));
        research = List.copyOf(research);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.NARRATIVE_BRIEF;
    }

    @Override
    public String toString() {
        return "NarrativeBrief[]";
    }

    /// Where something is spread.
    public enum Channel {
        WEB,
        SOCIAL_MEDIA,
        MESSAGING,
        VIDEO,
        GAMING,
        BROADCAST,
        PRINT,
        IN_PERSON,
        OTHER
    }

    /// Where something is going.
    public enum Trend {
        RISING,
        STEADY,
        FALLING,
        UNKNOWN
    }
}
