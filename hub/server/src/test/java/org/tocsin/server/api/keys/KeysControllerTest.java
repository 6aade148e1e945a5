package org.tocsin.server.api.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.Standing;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Pen;

@MicronautTest
class KeysControllerTest extends HubTest {
    private static final Instant NOON = Instant.parse("2030-05-30T12:00:00Z");

    @Inject KeyFolder folder;

    @Test
    void anybodyCanCheckWhatTheHubSignsWithThePublishedKey() throws GeneralSecurityException {
        var content = "content".getBytes(UTF_8);
        var signature = folder.editionKey().sign(content);

        var answer = api.get("/v1/keys", "").body();

        var verifier = Signature.getInstance("Ed25519");
        var encoded = Base64.getDecoder().decode(answer.replaceAll(".*publicKey\":\"|\".*", ""));
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(content);
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(answer).contains("\"id\":\"" + folder.editionKey().id() + "\"");
    }

    /// Rules G-8, G-9.
    @ParameterizedTest
    @MethodSource("afterApproval")
    void keysStayListedWhileWhoHasThemComesAndGoes(Standing standing) {
        var pen = Pen.fresh();
        var revoked = Pen.fresh();
        var signing =
                Signing.NONE
                        .with(pen.key())
                        .with(revoked.key())
                        .revoked(revoked.id(), NOON)
                        .requiredSince(NOON);

        world.change("qm-police", police -> police.withSigning(signing).withStanding(standing));

        assertThat(api.get("/v1/keys", "").body())
                .contains("\"id\":\"qm-police\"", "\"signsSince\":\"2030-05-30T12:00:00Z\"")
                .contains("\"id\":\"" + pen.id() + "\"", "\"id\":\"" + revoked.id() + "\"")
                .contains("\"revokedAt\":\"2030-05-30T12:00:00Z\"");
    }

    /// Rule G-9.
    @Test
    void keysOfWhoLeavesAndConsentsAgainAreListedAllTheTime() {
        var pen = Pen.fresh();
        world.change("qm-police", police -> police.withSigning(police.signing().with(pen.key())));
        var consent = "/v1/participants/qm-police/consent";

        var left = api.send("DELETE", consent, world.bearer("qm-police"), "");
        var whenLeft = api.get("/v1/keys", "").body();
        var back = api.send("PUT", consent, world.bearer("qm-police"), "");

        assertThat(left.body()).contains("\"standing\":\"left\"");
        assertThat(back.body()).contains("\"standing\":\"consented\"");
        assertThat(whenLeft).contains(pen.id());
        assertThat(api.get("/v1/keys", "").body()).isEqualTo(whenLeft);
    }

    @Test
    void whoIsOnlyInvitedIsNotNamed() {
        var signing = Signing.NONE.with(Pen.fresh().key()).requiredSince(NOON);

        world.change(
                "qm-police",
                police -> police.withSigning(signing).withStanding(new Standing.Invited()));

        assertThat(api.get("/v1/keys", "").body()).doesNotContain("qm-police");
    }

    @ParameterizedTest
    @MethodSource("beforeBothConsentAndApproval")
    void whoHasNoKeyAndHasNotBothConsentedAndBeenApprovedIsNotNamed(Standing standing) {
        var signing = Signing.NONE.requiredSince(NOON);

        world.change("qm-police", police -> police.withSigning(signing).withStanding(standing));

        assertThat(api.get("/v1/keys", "").body()).doesNotContain("qm-police");
    }

    private static Stream<Standing> afterApproval() {
        return Stream.of(
                new Standing.Active(NOON),
                new Standing.Suspended(Optional.of(NOON)),
                new Standing.Left(),
                new Standing.Consented(NOON),
                new Standing.Approved());
    }

    private static Stream<Standing> beforeBothConsentAndApproval() {
        return Stream.of(
                new Standing.Invited(), new Standing.Consented(NOON), new Standing.Approved());
    }
}
