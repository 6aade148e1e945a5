package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.Fault;

class SeedsJsonTest {

    @Test
    void everyParticipantOfTheSeedsReadsBackAsItIsWritten() {
        var entries = ParticipantJson.parseAll(seed("participants.json"));

        assertThat(entries.faults()).isEmpty();
        for (var entry : entries.found().orElseThrow()) {
            var written = ParticipantJson.write(entry.participant());
            var back = ParticipantJson.parse(written).found().orElseThrow();
            assertThat(back.participant()).isEqualTo(entry.participant());
        }
    }

    @Test
    void theDirectoryShowsNoRights() {
        var entries = ParticipantJson.parseAll(seed("participants.json")).found().orElseThrow();

        for (var entry : entries) {
            var shown = new String(ParticipantJson.directory(entry.participant()), UTF_8);
            assertThat(shown)
                    .doesNotContain("roles", "clearance", "mandates", "persons", "clientOf");
        }
    }

    @Test
    void theGazetteerOfTheSeedsKnowsShapesAndNeighbours() {
        var gazetteer = GazetteerJson.parse(seed("areas.json"));

        assertThat(gazetteer.faults()).isEmpty();
        var known = gazetteer.found().orElseThrow();
        assertThat(known.neighbours(new StateCode("QN")))
                .containsExactlyInAnyOrder(new StateCode("QM"), new StateCode("QP"));
        var quay = new Area.Circle(new Point(42.35, -43.63), 2);
        assertThat(known.meet(new Area.Subdivision("QM-01"), quay)).isTrue();
        assertThat(known.meet(new Area.Subdivision("QP-01"), quay)).isFalse();
    }

    @Test
    void theInstrumentsAndTermsOfTheSeedsAreLaw() {
        assertThat(LawJson.parse(seed("instruments.json"), seed("terms.json")).faults()).isEmpty();
    }

    @Test
    void instrumentsWithADayThatIsNoneAreNoLaw() {
        var document = "{\"instruments\":[{\"code\":\"qm.act\",\"inForceFrom\":\"2012-02-30\"}]}";

        var faults = LawJson.parse(document.getBytes(UTF_8), seed("terms.json")).faults();

        assertThat(faults)
                .extracting(fault -> fault.rule() + " " + fault.field())
                .containsExactly("J-10 instruments[0].inForceFrom");
    }

    @Test
    void theGazetteerOfTheSeedsKnowsTheWorld() {
        var known = GazetteerJson.parse(seed("areas.json")).found().orElseThrow();
        var europe = new Area.Region("150");
        var france = new Area.Country(new StateCode("FR"));

        assertThat(known.meet(europe, france)).isTrue();
        assertThat(known.meet(new Area.Region("155"), france)).isTrue();
        assertThat(known.meet(new Area.Region("154"), france)).isFalse();
        assertThat(known.meet(new Area.Region("002"), new Area.Country(new StateCode("KE"))))
                .isTrue();
        assertThat(known.meet(europe, new Area.Subdivision("QM-01"))).isTrue();
        assertThat(known.meet(new Area.Neighbours(new StateCode("ES")), france)).isTrue();
        assertThat(known.meet(new Area.Neighbours(new StateCode("FR")), france)).isFalse();
        assertThat(known.meet(new Area.Port("QMHAV"), new Area.Site("site", "hotel-halcyon")))
                .isTrue();
        assertThat(known.meet(new Area.Port("QMHAV"), new Area.Site("site", "hotel-upland")))
                .isFalse();
    }

    @Test
    void bordersAreListedOnBothSides() {
        var known = GazetteerJson.parse(seed("areas.json")).found().orElseThrow();

        for (var code : Locale.getISOCountries()) {
            var state = new StateCode(code);
            for (var neighbour : known.neighbours(state)) {
                assertThat(known.neighbours(neighbour)).as("%s", neighbour).contains(state);
            }
        }
    }

    @Test
    void neighboursAreAddedToTheStatesNamed() {
        var gazetteer = GazetteerJson.parse(seed("areas.json")).found().orElseThrow();
        var wish =
                SubscriptionJson.parse(
                                "{\"name\":\"near\",\"areas\":[\"QM\"],\"neighbours\":true}"
                                        .getBytes(UTF_8),
                                1_000)
                        .found()
                        .orElseThrow();

        var interest = wish.interest(gazetteer);

        assertThat(interest.coverage())
                .contains(
                        new Coverage.Somewhere(
                                Set.of(
                                        new Area.Country(new StateCode("QM")),
                                        new Area.Country(new StateCode("QN")))));
    }

    @Test
    void aMandateForEverythingCoversEverySector() {
        var entries = ParticipantJson.parseAll(seed("participants.json")).found().orElseThrow();

        var police =
                entries.stream()
                        .map(ParticipantJson.Entry::participant)
                        .filter(participant -> participant.id().value().equals("qm-police"))
                        .findFirst()
                        .orElseThrow();

        assertThat(police.is(Role.PUBLISHER)).isTrue();
        for (var sector : Sector.values()) {
            assertThat(police.mandates().getFirst().sectors())
                    .anyMatch(mandated -> mandated.covers(sector));
        }
    }

    @Test
    void aQueryAndItsJsonAreTheSameInterest() {
        var query =
                Map.of(
                        "sector", List.of("ci.water", "finance"),
                        "topic", List.of("topic.cbrn"),
                        "kind", List.of("cyber-alert"),
                        "lane", List.of("FLASH"),
                        "area",
                                List.of(
                                        "QM",
                                        "QN-01",
                                        "150",
                                        "neighbours:QM",
                                        "QMHAV",
                                        "site:site:v1",
                                        "circle:42.35,-43.63,2.5",
                                        "route:10,179;10,-179;50",
                                        "polygon:-1,179;-1,-179;1,-179;1,179;-1,179"),
                        "cursor", List.of("not looked at"));

        var interest = InterestJson.parse(query).found().orElseThrow();

        assertThat(interest.lanes()).containsExactly(Lane.FLASH);
        assertThat(InterestJson.parse(InterestJson.canonical(interest)).found()).contains(interest);
        assertThat(InterestJson.parse(InterestJson.query(interest)).found()).contains(interest);
    }

    @Test
    void nothingAskedMeansAnything() {
        assertThat(InterestJson.parse(Map.of()).found()).contains(Interest.ANYTHING);
        assertThat(InterestJson.parse("{}".getBytes(UTF_8)).found()).contains(Interest.ANYTHING);
        assertThat(InterestJson.query(Interest.ANYTHING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qm",
                "QM-",
                "QM-0001",
                "circle:1,2",
                "circle:91,0,1",
                "circle:0,0,0",
                "circle:0,0,2001",
                "circle:1e1,0,1",
                "circle:NaN,0,1",
                "circle: 1,0,1",
                "polygon:",
                "15",
                "0150",
                "neighbours:",
                "neighbours:Q",
                "QMHA1",
                "qmhav",
                "site:v1",
                "site::v1",
                "site:site:",
                "route:0,0;1,1",
                "route:0,0;5",
                "route:0,0;1,1;0",
                "route:0,0;1,1;2001",
                "route:0,0;0,180;5",
                "volcano:1,1",
                "polygon:0,0;0,1;1,0",
                "global",
                ""
            })
    void anAreaOfAnotherFormIsAFault(String area) {
        var faults = InterestJson.parse(Map.of("area", List.of(area))).faults();

        assertThat(faults).extracting(Fault::field).containsExactly("area[0]");
        assertThat(faults.getFirst().line()).isZero();
    }

    @Test
    void aParticipantIsRefusedWithAllFaults() {
        var body =
                """
                {"id": "QM Police", "name": "", "kind": "agency", "state": "Maridia",
                 "roles": ["king"], "gateway": true, "secret": "x"}
                """;

        var faults = ParticipantJson.parse(body.getBytes(UTF_8)).faults();

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("id", "name", "state", "roles[0]", "secret");
    }

    @Test
    void aPersonNamedTwiceIsAFaultEvenWithOtherRights() {
        var body =
                """
                {"id": "qm-police", "name": "Police", "kind": "agency", "state": "QM",
                 "persons": [{"id": "qm-police/ada-quill", "clearance": {"level": 2}},
                             {"id": "qm-police/bram-oster"},
                             {"id": "qm-police/ada-quill", "suspended": true}]}
                """;

        var faults = ParticipantJson.parse(body.getBytes(UTF_8)).faults();

        assertThat(faults)
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly("persons J-11");
    }

    private static byte[] seed(String name) {
        try (var in = SeedsJsonTest.class.getResourceAsStream("/seeds/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
