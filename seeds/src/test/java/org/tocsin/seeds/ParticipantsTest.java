package org.tocsin.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParticipantsTest {
    private static final Set<String> KINDS =
            Set.of(
                    "state-registrar",
                    "agency",
                    "national-gateway",
                    "un-entity",
                    "igo",
                    "regional-body",
                    "external-system",
                    "business",
                    "sector-association",
                    "platform-provider",
                    "emergency-service",
                    "charity",
                    "academic",
                    "media",
                    "oversight-body",
                    "hub-operator");
    private static final Set<String> ROLES =
            Set.of(
                    "publisher",
                    "releaser",
                    "subscriber",
                    "reporter",
                    "responder",
                    "incident-coordinator",
                    "threat-assessor",
                    "legal-reviewer",
                    "rights-reviewer",
                    "exercise-controller",
                    "community-moderator",
                    "translator",
                    "registrar",
                    "taxonomy-maintainer",
                    "auditor",
                    "independent-reviewer",
                    "operator");
    private static final Set<String> LANES = Set.of("FLASH", "PRIORITY", "ROUTINE");

    private final List<JsonNode> participants = Seeds.entries("participants.json", "participants");

    @Test
    void thereAreEnoughParticipantsOfEnoughKindsInThreeStates() {
        var kinds = texts(participants, "kind");
        var states = texts(participants, "state");

        assertThat(participants).hasSizeGreaterThanOrEqualTo(14);
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(9).isSubsetOf(KINDS);
        assertThat(states).containsExactlyInAnyOrder("QM", "QN", "QP");
        assertThat(persons()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everyIdIsUniqueAndOfItsShape() {
        assertThat(participants.stream().map(ParticipantsTest::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9-]{1,62}"));
        assertThat(persons().map(ParticipantsTest::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyPersonBelongsToTheParticipantThatListsHim() {
        assertThat(participants)
                .allSatisfy(participant ->
                        assertThat(Seeds.stream(participant.path("persons")))
                                .map(ParticipantsTest::id)
                                .allMatch(id -> id.startsWith(id(participant) + "/")));
    }

    @Test
    void noPersonIsClearedBeyondTheOrganisation() {
        assertThat(participants)
                .allSatisfy(participant -> {
                    var cap = participant.path("clearance");
                    var held = Seeds.texts(cap.path("compartments"));
                    assertThat(Seeds.stream(participant.path("persons")))
                            .map(person -> person.path("clearance"))
                            .allMatch(own -> level(own) <= level(cap))
                            .allMatch(
                                    own -> held.containsAll(Seeds.texts(own.path("compartments"))));
                });
    }

    @Test
    void everyRoleIsKnownAndNobodyIsOperatorAndAuditor() {
        assertThat(Stream.concat(participants.stream(), persons()))
                .map(holder -> Seeds.texts(holder.path("roles")))
                .allMatch(ROLES::containsAll)
                .noneMatch(roles -> roles.containsAll(List.of("operator", "auditor")));
    }

    @Test
    void everySectorTopicKindAreaAndLaneExists() {
        var sectors = withAll(Seeds.codes("taxonomy/sectors.json", "sectors"));
        var topics = Seeds.codes("taxonomy/topics.json", "topics");
        var kinds = withAll(Seeds.codes("taxonomy/kinds.json", "kinds"));
        var areas = withAll(areaCodes());

        assertThat(participants)
                .allMatch(one -> sectors.containsAll(Seeds.texts(one.path("sectors"))));
        assertThat(all("mandates"))
                .allMatch(mandate -> sectors.containsAll(Seeds.texts(mandate.path("sectors"))))
                .allMatch(mandate -> kinds.containsAll(Seeds.texts(mandate.path("kinds"))))
                .allMatch(mandate -> areas.containsAll(Seeds.texts(mandate.path("areas"))));
        assertThat(all("subscriptions"))
                .isNotEmpty()
                .noneMatch(subscription -> subscription.path("sectors").isEmpty())
                .noneMatch(subscription -> subscription.path("areas").isEmpty())
                .allMatch(one -> sectors.containsAll(Seeds.texts(one.path("sectors"))))
                .allMatch(one -> topics.containsAll(Seeds.texts(one.path("topics"))))
                .allMatch(one -> kinds.containsAll(Seeds.texts(one.path("kinds"))))
                .allMatch(one -> LANES.containsAll(Seeds.texts(one.path("lanes"))))
                .allMatch(one ->
                        Seeds.stream(one.path("areas"))
                                .filter(JsonNode::isTextual)
                                .allMatch(area -> areas.contains(area.asText())));
    }

    @Test
    void everyClientNamesAParticipantAndNobodyIsItsOwnClient() {
        var ids = participants.stream().map(ParticipantsTest::id).collect(Collectors.toSet());

        assertThat(participants)
                .allMatch(one -> ids.containsAll(Seeds.texts(one.path("clientOf"))))
                .noneMatch(one -> Seeds.texts(one.path("clientOf")).contains(id(one)));
        assertThat(participants).anyMatch(one -> !one.path("clientOf").isEmpty());
    }

    @Test
    void whoeverHasAMandateIsAPublisher() {
        assertThat(participants)
                .filteredOn(one -> !one.path("mandates").isEmpty())
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(one -> Seeds.texts(one.path("roles")).contains("publisher"));
    }

    @Test
    void theFeedImporterMayPublishCyberAlertsOnAnySectorAnywhere() {
        var feed = participants.stream().filter(one -> id(one).equals("cyber-feed")).findFirst();

        assertThat(feed.orElseThrow().path("mandates"))
                .singleElement()
                .satisfies(mandate -> {
                    assertThat(Seeds.texts(mandate.path("kinds"))).containsExactly("cyber-alert");
                    assertThat(Seeds.texts(mandate.path("sectors"))).containsExactly("*");
                    assertThat(Seeds.texts(mandate.path("areas"))).containsExactly("*");
                });
    }

    private Stream<JsonNode> persons() {
        return all("persons");
    }

    private Stream<JsonNode> all(String list) {
        return participants.stream().flatMap(participant -> Seeds.stream(participant.path(list)));
    }

    private static Set<String> areaCodes() {
        var codes = new HashSet<String>();
        for (var state : Seeds.entries("areas.json", "states")) {
            codes.add(state.path("code").asText());
            Seeds.stream(state.path("subdivisions"))
                    .forEach(part -> codes.add(part.path("code").asText()));
        }
        return codes;
    }

    private static Set<String> withAll(Iterable<String> codes) {
        var known = new HashSet<>(Set.of("*"));
        codes.forEach(known::add);
        return known;
    }

    private static Set<String> texts(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.path(field).asText()).collect(Collectors.toSet());
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static int level(JsonNode clearance) {
        return clearance.path("level").asInt();
    }
}
