package org.tocsin.server.api.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.api.description.Document.list;
import static org.tocsin.server.api.description.Document.map;
import static org.tocsin.server.api.description.Document.text;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.server.api.description.Document.Operation;
import org.tocsin.server.delivery.gate.State;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.testing.HubTest;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.AuditEntry;

@MicronautTest
class DescriptionTest extends HubTest {
    private static final Document DOCUMENT = Document.read();
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    @Inject Router router;

    @Test
    void anybodyGetsTheDescription() {
        var answer = api.get("/openapi", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(Document.parse(answer.body())).isEqualTo(DOCUMENT.root());
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        var routes =
                router.uriRoutes()
                        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                        .map(route ->
                                route.getHttpMethod()
                                        + " "
                                        + route.getUriMatchTemplate().toPathString())
                        .distinct()
                        .toList();

        assertThat(DOCUMENT.operations())
                .extracting(Operation::toString)
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.resolve(reference)).isNotEmpty());
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(DOCUMENT.operations())
                .extracting(operation -> operation.own().get("operationId"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationSaysWhatItIsAndWhatItAnswers(Operation operation) {
        var answers = map(operation.own().get("responses"));

        assertThat(text(operation.own().get("summary"))).isNotBlank().doesNotEndWith(".");
        assertThat(answers.keySet())
                .extracting(Object::toString)
                .anyMatch(it -> it.startsWith("2"));
        assertThat(answers.values())
                .allSatisfy(answer ->
                        assertThat(text(DOCUMENT.resolved(answer).get("description")))
                                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyNameInThePathIsDescribed(Operation operation) {
        var named = NAME.matcher(operation.path()).results().map(match -> match.group(1)).toList();

        assertThat(DOCUMENT.parameters(operation, "path"))
                .allMatch(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                .extracting(parameter -> text(parameter.get("name")))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void credentialsAreNeededWhereTheDescriptionSaysSo(Operation operation) {
        var body =
                operation.method().equals("POST") || operation.method().equals("PUT") ? "{}" : "";

        var answer = api.send(operation.method(), path(operation), "", body);

        if (!operation.isPublic()) {
            assertRefused(answer, 401, "unauthenticated");
        } else if (operation.method().equals("GET")) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void namesOfTheQueryAreKnownAndNoOthers(Operation operation) {
        var fire = world.bearer("qm-fire");
        var placed = api.send("POST", "/v1/subscriptions", fire, "{\"name\":\"any\"}");
        var subscription = text(map(Document.parse(placed.body())).get("id"));

        var answer = api.get(path(operation, subscription) + "?" + query(operation), fire);

        assertRefused(answer, 400, "bad-query");
        assertThat(list(map(Document.parse(answer.body())).get("faults")))
                .extracting(fault -> text(map(fault).get("field")))
                .containsExactly("undescribed");
        api.send("DELETE", "/v1/subscriptions/" + subscription, fire, "");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void codesAreThoseOfTheHub(String schema, List<String> codes) {
        assertThat(list(DOCUMENT.schema(schema).get("enum"))).isEqualTo(codes);
    }

    static List<Operation> operations() {
        return DOCUMENT.operations();
    }

    /// Operations with a query, and the one that refuses any.
    static List<Operation> queries() {
        return DOCUMENT.operations().stream()
                .filter(operation ->
                        !DOCUMENT.parameters(operation, "query").isEmpty()
                                || operation.path().endsWith("/readers"))
                .toList();
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                coded("Kind", AdvisoryKind.values(), AdvisoryKind::code),
                coded("Sector", Sector.values(), Sector::code),
                coded("Topic", Topic.values(), Topic::code),
                coded("Lane", Lane.values(), Lane::name),
                coded("Status", Status.values(), Status::name),
                coded("AdvisoryState", State.values(), State::name),
                coded("Tlp", Tlp.values(), Tlp::label),
                coded("Label", Tlp.values(), tlp -> "TLP:" + tlp.label()),
                coded("Caveat", Caveat.values(), Caveat::code),
                coded("Duty", Duty.values(), Duty::code),
                coded("Category", Category.values(), Category::name),
                coded("Urgency", Urgency.values(), Urgency::name),
                coded("Severity", Severity.values(), Severity::name),
                coded("Certainty", Certainty.values(), Certainty::name),
                coded("Cause", Cause.values(), Cause::name),
                coded("ResponseType", ResponseType.values(), ResponseType::name),
                coded("Reliability", Reliability.values(), Reliability::name),
                coded("ParticipantKind", ParticipantKind.values(), ParticipantKind::code),
                coded("Role", Role.values(), Role::code),
                coded("ProblemType", ProblemType.values(), ProblemType::uri),
                coded("Shortfall", Shortfall.values(), Shortfall::name),
                coded("Outcome", Outcome.values(), Outcome::name),
                coded("Answer", Acknowledgement.Answer.values(), Enum::name),
                coded("TraceEvent", AuditEntry.Kind.values(), DescriptionTest::event));
    }

    private static <E> Arguments coded(String schema, E[] values, Function<E, String> code) {
        return Arguments.of(schema, Arrays.stream(values).map(code).toList());
    }

    private static String event(AuditEntry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String path(Operation operation) {
        return NAME.matcher(operation.path())
                .replaceAll(match -> example(operation, match.group(1)));
    }

    private static String path(Operation operation, String subscription) {
        return operation.path().startsWith("/v1/subscriptions/")
                ? operation.path().replace("{id}", subscription)
                : path(operation);
    }

    private static String example(Operation operation, String name) {
        return DOCUMENT.parameters(operation, "path").stream()
                .filter(parameter -> name.equals(parameter.get("name")))
                .map(parameter -> text(parameter.get("example")))
                .findFirst()
                .orElseThrow();
    }

    /// Returns all that the description names, each with its examples, and one name more.
    private static String query(Operation operation) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : DOCUMENT.parameters(operation, "query")) {
            var name = text(parameter.get("name"));
            if (parameter.get("example") instanceof List<?> several) {
                several.forEach(one -> pairs.add(Map.entry(name, text(one))));
            } else {
                pairs.add(Map.entry(name, text(parameter.get("example"))));
            }
        }
        pairs.add(Map.entry("undescribed", "1"));
        return pairs.stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
