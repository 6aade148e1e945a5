package org.tocsin.domain.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdvisoryKindTest {
    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void everyKindIsFoundByItsCode(AdvisoryKind kind) {
        assertThat(AdvisoryKind.of(kind.code())).contains(kind);
    }

    @Test
    void aListingAndAReferralConcernPersonsWhateverTheySay() {
        assertThat(Arrays.stream(AdvisoryKind.values()).filter(AdvisoryKind::concernsPersons))
                .containsExactlyInAnyOrder(
                        AdvisoryKind.DESIGNATION_NOTICE, AdvisoryKind.CONTENT_REFERRAL);
    }
}
