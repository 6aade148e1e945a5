package org.tocsin.domain.advisory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.party.ParticipantId;

/// The ids of advisories. Source: SPECIFICATION.md A-1.
class IdSchemeTest {
    private static final ParticipantId POLICE = new ParticipantId("qm-police");
    private static final Reference REFERENCE = new Reference("POL-2030-0412");

    @Test
    void theSameReferenceOfTheSameOriginatorHasTheSameId() {
        var one = new IdScheme(key(32)).id(POLICE, REFERENCE);

        var again = new IdScheme(key(32)).id(POLICE, REFERENCE);

        assertThat(again).isEqualTo(one);
    }

    @Test
    void originatorReferenceAndKeyAllCount() {
        var ids = new IdScheme(key(32));

        var one = ids.id(POLICE, REFERENCE);

        assertThat(ids.id(new ParticipantId("qn-police"), REFERENCE)).isNotEqualTo(one);
        assertThat(ids.id(POLICE, new Reference("POL-2030-0413"))).isNotEqualTo(one);
        assertThat(new IdScheme(key(33)).id(POLICE, REFERENCE)).isNotEqualTo(one);
    }

    @Test
    void whatOneOriginatorWritesNeverMeetsWhatAnotherDoes() {
        var ids = new IdScheme(key(32));

        var one = ids.id(new ParticipantId("qm-police"), new Reference("x"));

        assertThat(ids.id(new ParticipantId("qm-policex"), new Reference("x"))).isNotEqualTo(one);
        assertThat(ids.id(new ParticipantId("qm-polic"), new Reference("ex"))).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 64, 65, 100})
    void theIdIsTheBeginningOfAnHmacInTheLayoutOfVersionEight(int keyBytes) throws Exception {
        // given
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key(keyBytes), "HmacSHA256"));
        var expected = ByteBuffer.wrap(mac.doFinal("qm-police\0POL-2030-0412".getBytes(UTF_8)));

        // when
        UUID id = new IdScheme(key(keyBytes)).id(POLICE, REFERENCE).value();

        // then
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() & ~0xF000L).isEqualTo(expected.getLong() & ~0xF000L);
        assertThat(id.getLeastSignificantBits() & ~(0b11L << 62))
                .isEqualTo(expected.getLong() & ~(0b11L << 62));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new IdScheme(key(31)))
                .isInstanceOf(IllegalArgumentException.class);
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
        assertThatThrownBy(() -> AdvisoryId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an advisory's id is a UUID in lower case");
    }

    private static byte[] key(int bytes) {
        var key = new byte[bytes];
        Arrays.fill(key, (byte) bytes);
        return key;
    }
}
