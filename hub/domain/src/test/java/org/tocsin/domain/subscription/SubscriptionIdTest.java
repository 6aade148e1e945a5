package org.tocsin.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionIdTest {
    @Test
    void whatIsWrittenIsRead() {
        var text = "c6a5a2e8-4f0c-8b1a-9d2e-0123456789ab";

        assertThat(SubscriptionId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0-0-0-0-0",
                "C6A5A2E8-4F0C-8B1A-9D2E-0123456789AB",
                "{c6a5a2e8-4f0c-8b1a-9d2e-0123456789ab}"
            })
    void anIdIsReadInOneSpellingOnlyAndNotRepeatedWhenRefused(String text) {
        assertThatThrownBy(() -> SubscriptionId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a subscription's id is a UUID in lower case");
    }
}
