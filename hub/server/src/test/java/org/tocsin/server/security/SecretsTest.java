package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets(new SecretKeySpec(new byte[32], "HmacSHA256"));

    @Test
    void secretFitsItsOwnCredentialOnly() {
        var mine = secrets.credential("qm-fire", "right", Instant.EPOCH);
        var other = secrets.credential("qm-police", "right", Instant.EPOCH);

        assertThat(secrets.fits(mine, "right")).isTrue();
        assertThat(secrets.fits(mine, "wrong")).isFalse();
        assertThat(secrets.fits(mine, "")).isFalse();
        assertThat(mine.secretHash()).isNotEqualTo(other.secretHash());
    }

    @Test
    void credentialDoesNotHoldTheSecret() {
        var secret = secrets.fresh();
        var credential = secrets.credential("qm-fire", secret, Instant.EPOCH);

        assertThat(credential.secretHash()).hasSize(64).doesNotContain(secret);
    }

    @Test
    void hashDependsOnThePepper() {
        var salted = new Secrets(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        var credential = secrets.credential("qm-fire", "right", Instant.EPOCH);

        assertThat(salted.fits(credential, "right")).isFalse();
    }

    @Test
    void freshSecretsAreLongAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (var round = 0; round < 1_000; round++) {
            seen.add(secrets.fresh());
        }

        assertThat(seen).hasSize(1_000).allMatch(secret -> secret.length() == 43);
    }

    @Test
    void nobodyHasASecret() {
        assertThat(secrets.fitsNobody("")).isFalse();
        assertThat(secrets.fitsNobody("anything")).isFalse();
    }
}
