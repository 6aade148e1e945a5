package org.tocsin.server.api.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class MeControllerTest extends HubTest {
    @Test
    void participantIsToldItsRolesClearanceMandatesAndPersons() {
        var me = api.get("/v1/me", world.bearer("qm-police"));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .startsWith("{\"participant\":{")
                .contains(
                        "\"id\":\"qm-police\"",
                        "\"roles\":[\"publisher\",\"subscriber\"]",
                        "\"clearance\":{\"compartments\":[\"harbour\"],\"level\":2}",
                        "\"id\":\"qm-police/ada-quill\"")
                .doesNotContain("\"person\":", "secret");
    }

    @Test
    void personIsToldWhatCountsForHerAndNothingOfHerColleagues() {
        var me = api.get("/v1/me", world.bearer("qm-police/ada-quill")).body();

        assertThat(me)
                .contains("\"id\":\"qm-police\"")
                .containsSubsequence(
                        "\"person\":{\"clearance\":{\"compartments\":[\"harbour\"],\"level\":2}",
                        "\"id\":\"qm-police/ada-quill\"",
                        "\"roles\":[\"publisher\"]")
                .doesNotContain("cleo-finch", "games", "releaser");
    }

    @Test
    void strangersAreToldNothing() {
        assertRefused(api.get("/v1/me", ""), 401, "unauthenticated");
    }
}
