package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Party;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.World;

@MicronautTest
class DirectoryControllerTest extends HubTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z-]+)\"");

    @BeforeEach
    void enrolBusinesses() {
        world.put(business("hotel-halcyon", Set.of("harbour-watch"), Set.of()));
        world.put(business("hotel-upland", Set.of("harbour-watch"), Set.of()));
        world.put(business("norvale-grid", Set.of(), Set.of("beacon-services")));
        world.put(business("beacon-services", Set.of(), Set.of()));
        world.put(
                World.suspended(business("kestrel-forwarding", Set.of("harbour-watch"), Set.of())));
    }

    @Test
    void businessSeesPublicBodiesAndItsAcquaintances() {
        var bodies =
                List.of(
                        "hub-operator",
                        "qm-fire",
                        "qm-oversight",
                        "qm-police",
                        "qm-registrar",
                        "qn-cert",
                        "qn-registrar");

        assertThat(seenBy("hotel-halcyon"))
                .containsAll(bodies)
                .contains("hotel-halcyon", "hotel-upland")
                .doesNotContain("norvale-grid", "beacon-services", "kestrel-forwarding");
        assertThat(seenBy("norvale-grid"))
                .contains("beacon-services")
                .doesNotContain("hotel-upland");
        assertThat(seenBy("beacon-services")).contains("norvale-grid");
    }

    @Test
    void publishersSeeEverybodyWhoIsNotSuspended() {
        assertThat(seenBy("qm-police"))
                .contains("hotel-halcyon", "norvale-grid")
                .doesNotContain("kestrel-forwarding");
        assertThat(seenBy("qm-police/cleo-finch")).doesNotContain("hotel-halcyon");
    }

    @Test
    void registrarsSeeAllOfTheirStateAndTheListOfOthers() {
        var own = api.get("/v1/participants/kestrel-forwarding", world.bearer("qm-registrar"));
        var other = api.get("/v1/participants/qn-cert", world.bearer("qm-registrar"));

        assertThat(own.body()).contains("\"clearance\"", "\"suspended\":true");
        assertThat(other.body()).contains("\"qn-cert\"").doesNotContain("clearance", "roles");
        assertThat(seenBy("qn-registrar")).doesNotContain("kestrel-forwarding");
    }

    @Test
    void auditorsSeeEverything() {
        assertThat(seenBy("qm-oversight")).contains("kestrel-forwarding", "norvale-grid");
        assertThat(api.get("/v1/participants/qn-cert", world.bearer("qm-oversight")).body())
                .contains("\"clearance\"");
    }

    @Test
    void operatorsSeeNoRights() {
        assertThat(api.get("/v1/participants/qm-police", world.bearer("hub-operator")).body())
                .contains("\"qm-police\"")
                .doesNotContain("clearance", "harbour", "mandates", "ada-quill");
    }

    @Test
    void everybodySeesItself() {
        assertThat(api.get("/v1/participants/hotel-upland", world.bearer("hotel-upland")).body())
                .contains("\"clearance\"", "harbour-watch");
        assertThat(
                        api.get("/v1/participants/qm-police", world.bearer("qm-police/cleo-finch"))
                                .body())
                .doesNotContain("ada-quill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotel-upland-2",
                "norvale-grid",
                "kestrel-forwarding",
                "NOT-AN-ID",
                "a",
                "..."
            })
    void whoIsHiddenIsAbsent(String id) {
        var caller = world.bearer("hotel-halcyon");
        var absent = api.get("/v1/participants/nobody-at-all", caller);

        var answer = api.get("/v1/participants/" + id, caller);

        assertRefused(answer, 404, "not-found");
        assertThat(answer.body()).isEqualTo(absent.body());
        assertThat(without(answer.headers().map())).isEqualTo(without(absent.headers().map()));
    }

    /// Rules S-4, S-18.
    @ParameterizedTest
    @ValueSource(strings = {"qm-oversight", "qm-registrar", "qm-police", "hotel-halcyon"})
    void whileRightsAreNotSureNobodyIsShownWhoIsThere(String caller) {
        var known = "/v1/participants/hotel-upland";
        world.release();
        var list = api.get("/v1/participants", world.bearer(caller));
        var one = api.get(known, world.bearer(caller));
        var absent = api.get("/v1/participants/nobody-at-all", world.bearer(caller));
        world.confirm();

        assertAway(list);
        assertAway(one);
        assertThat(absent.body()).isEqualTo(one.body());
        assertThat(api.get(known, world.bearer(caller)).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersSeeNobody() {
        assertRefused(api.get("/v1/participants", ""), 401, "unauthenticated");
        assertRefused(api.get("/v1/participants/qm-police", ""), 401, "unauthenticated");
    }

    private List<String> seenBy(String caller) {
        var list = api.get("/v1/participants", world.bearer(caller)).body();
        assertThat(list).startsWith("{\"participants\":[");
        return ID.matcher(list).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static Map<String, List<String>> without(Map<String, List<String>> headers) {
        var compared = new TreeMap<>(headers);
        compared.remove("date");
        return compared;
    }

    private static Participant business(String id, Set<String> communities, Set<String> providers) {
        var plain = World.participant(id, ParticipantKind.BUSINESS, "QM", Role.SUBSCRIBER);
        return new Party(plain)
                .memberOf(communities.toArray(String[]::new))
                .clientOf(providers.toArray(String[]::new))
                .participant();
    }
}
