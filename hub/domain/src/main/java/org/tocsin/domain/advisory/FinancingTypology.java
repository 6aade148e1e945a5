package org.tocsin.domain.advisory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// A way of raising, moving, storing or using funds for terrorism, with its warning signs.
///
/// @param typologyCode its code in the publisher's own list, 1 to 64 characters
/// @param stage what is done with the funds
/// @param channels through what they pass; may be empty in a fragment
/// @param redFlags the warning signs, no id twice; may be empty in a fragment
/// @param thresholds amounts above which a sign counts; may be empty
/// @param standardRefs which standards it rests on, at most 200 characters each; may be empty
/// @param falsePositiveNote what looks alike and is lawful, at most 4,000 characters
public record FinancingTypology(
        Optional<String> typologyCode,
        Optional<Stage> stage,
        List<Channel> channels,
        List<RedFlag> redFlags,
        List<Threshold> thresholds,
        List<String> standardRefs,
        Optional<String> falsePositiveNote)
        implements Payload {
    public FinancingTypology {
        typologyCode = typologyCode.map(text -> Text.normalised(text, 64));
        channels = List.copyOf(channels);
        redFlags = List.copyOf(redFlags);
        thresholds = List.copyOf(thresholds);
        standardRefs = Text.normalised(standardRefs, 200);
        falsePositiveNote = falsePositiveNote.map(text -> Text.normalised(text, 4_000));
        var ids = redFlags.stream().map(RedFlag::id).toList();
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("no two red flags have the same id");
        }
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.FINANCING_TYPOLOGY;
    }

    @Override
    public String toString() {
        return "FinancingTypology[]";
    }

    /// A warning sign.
    ///
    /// @param id by which the sign is named, for example in a later retraction
    /// @param text what to look for, 1 to 2,000 characters
    /// @param rule the same for machines, in the notation that publisher and readers agreed on, at
    ///   most 2,000 characters
    public record RedFlag(Code id, String text, Optional<String> rule) {
        public RedFlag {
            text = Text.normalised(text, 2_000);
            rule = rule.map(one -> Text.normalised(one, 2_000));
            if (Text.isBlank(text)) {
                throw new IllegalArgumentException("a red flag says what to look for");
            }
        }

        @Override
        public String toString() {
            return "RedFlag[]";
        }
    }

    /// An amount within a period.
    ///
    /// @param value how much
    /// @param windowDays within how many days, 1 to 3,660
    public record Threshold(Money value, int windowDays) {
        public Threshold {
            Amounts.require(windowDays, 1, 3_660, "a window in days");
        }

        @Override
        public String toString() {
            return "Threshold[]";
        }
    }

    /// What is done with funds.
    public enum Stage {
        RAISE,
        MOVE,
        STORE,
        USE
    }

    /// Through what funds pass.
    public enum Channel {
        BANK_ACCOUNT,
        MONEY_TRANSFER,
        CASH_COURIER,
        PAYMENT_CARD,
        MOBILE_MONEY,
        VIRTUAL_ASSET,
        TRADE,
        SECURITIES,
        INSURANCE,
        PRECIOUS_GOODS,
        CROWDFUNDING,
        DONATIONS,
        OTHER
    }
}
