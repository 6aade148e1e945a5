package org.tocsin.server.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.server.audit.AuditBook.Placed;
import org.tocsin.server.audit.Outlook;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.server.testing.FakeOutlook;
import org.tocsin.server.testing.HubTest;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Delivery;

@MicronautTest
class AuditControllerTest extends HubTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AdvisoryId ADVISORY = new AdvisoryId(new UUID(0, 1));
    private static final AdvisoryId ABSENT = new AdvisoryId(new UUID(0, 2));
    private static final String DECISION = "0123456789abcdef0123456789abcdef";

    @Inject FakeAuditBook book;
    @Inject FakeOutlook outlook;

    @BeforeEach
    void record() {
        book.reset();
        var number = new long[1];
        var entries =
                List.of(admitted(), released(), redacted(), withheld(), delivered(), accepted());
        book.add(0, entries.stream().map(entry -> new Placed(number[0]++, entry)).toList());
        outlook.say(ADVISORY, "qm-fire", decided(Outcome.REDACTED, Shortfall.LEVEL));
        outlook.say(ADVISORY, "qn-cert", decided(Outcome.WITHHELD, Shortfall.LEVEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm-oversight", "hub-operator", "qm-police"})
    void auditorOperatorAndOriginatorAreToldWhatBecameOfAnAdvisory(String caller) {
        var answer = api.get("/v1/audit/advisories/" + ADVISORY, world.bearer(caller));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"event\":\"admitted\"", "\"shortfalls\":[\"LEVEL\"]")
                .contains("\"readers\":[\"qn-cert\"]", "\"event\":\"delivered\"")
                .contains("\"reader\":\"qm-fire\"");
    }

    /// Rules L-11, L-30.
    @Test
    void publisherIsRemindedOfItsOwnAdvisories() {
        book.add(
                0,
                List.of(
                        new Placed(100, reminder("qm-police", Kind.EXPIRING, 60)),
                        new Placed(101, reminder("qm-police", Kind.REVIEW_DATE_MISSED, 90)),
                        new Placed(102, reminder("qn-cert", Kind.EXPIRED, 95))));

        var all = api.get("/v1/reminders", world.bearer("qm-police"));
        var later =
                api.get(
                        "/v1/reminders?limit=1&since=" + NOON.plusSeconds(61),
                        world.bearer("qm-police"));

        assertThat(all.body())
                .contains("\"event\":\"expiring\"", "\"event\":\"review-date-missed\"")
                .contains(ADVISORY.toString())
                .doesNotContain("\"expired\"", "admitted");
        assertThat(later.body()).contains("review-date-missed").doesNotContain("expiring");
    }

    /// Rule L-30.
    @Test
    void publisherIsRemindedOfWhatComesOnRecordLaterThoughItIsOfEarlier() {
        book.add(0, List.of(new Placed(100, reminder("qm-police", Kind.EXPIRED, 60))));
        var first = api.get("/v1/reminders", world.bearer("qm-police")).body();

        book.add(0, List.of(new Placed(101, reminder("qm-police", Kind.EXPIRING, 30))));
        var second = remindedFrom(cursor(first), "qm-police").body();
        var third = remindedFrom(cursor(second), "qm-police").body();

        assertThat(first).contains("\"expired\"");
        assertThat(second).contains("\"expiring\"").doesNotContain("\"expired\"");
        assertThat(third).doesNotContain("event");
        assertThat(cursor(third)).hasSameSizeAs(cursor(first)).isNotEqualTo(cursor(second));
    }

    /// Rule D-5.
    @ParameterizedTest
    @CsvSource({"qn-cert, ''", "qm-police, A", "qn-cert, A"})
    void cursorOfSomebodyElseAndAForgedOneAreRefused(String publisher, String more) {
        var cursor = cursor(api.get("/v1/reminders", world.bearer("qm-police")).body());

        var answer = remindedFrom(more + cursor.substring(more.length() * 2) + more, publisher);

        assertRefused(answer, 400, "bad-cursor");
    }

    private HttpResponse<String> remindedFrom(String cursor, String publisher) {
        return api.get("/v1/reminders?cursor=" + cursor, world.bearer(publisher));
    }

    private static String cursor(String body) {
        return body.replaceAll(".*\"cursor\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void whoDoesNotPublishHasNoReminders() {
        assertThat(api.get("/v1/reminders", world.bearer("qm-fire")).statusCode()).isEqualTo(404);
        assertThat(
                        api.get(
                                        "/v1/reminders?since=-999999999-01-01T00:00:00Z",
                                        world.bearer("qm-police"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/v1/reminders?since=noon", world.bearer("qm-police")).statusCode())
                .isEqualTo(400);
        assertThat(api.get("/v1/reminders?limit=0", world.bearer("qm-police")).statusCode())
                .isEqualTo(400);
    }

    private static AuditEntry reminder(String originator, Kind kind, int second) {
        return AuditEntry.of(kind, kind + "/" + second, NOON.plusSeconds(second))
                .about(ADVISORY.toString(), 1, DECISION)
                .by(originator, "")
                .with(kind.name(), List.of());
    }

    @Test
    void laterEntriesAreToldToo() {
        var path = "/v1/audit/advisories/" + ADVISORY;

        var last = api.get(path + "?from=2&limit=1", world.bearer("qm-oversight"));
        var beyond = api.get(path + "?from=3", world.bearer("qm-oversight"));

        assertThat(last.body())
                .contains("\"total\":3", "\"event\":\"acknowledged\"")
                .doesNotContain("\"event\":\"admitted\"", "\"event\":\"delivered\"");
        assertThat(beyond.body()).contains("\"total\":3").doesNotContain("event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=-1", "limit=0", "limit=1001"})
    void whatCannotBeToldIsRefused(String query) {
        var answer =
                api.get(
                        "/v1/audit/advisories/" + ADVISORY + "?" + query,
                        world.bearer("qm-oversight"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm-fire", "qn-cert", "qm-registrar"})
    void othersCannotTellAnAdvisoryFromNone(String caller) {
        assertSame(
                api.get("/v1/audit/advisories/" + ADVISORY, world.bearer(caller)),
                api.get("/v1/audit/advisories/" + ABSENT, world.bearer(caller)));
        assertSame(
                api.get("/v1/advisories/" + ADVISORY + "/readers", world.bearer(caller)),
                api.get("/v1/advisories/" + ABSENT + "/readers", world.bearer(caller)));
    }

    @Test
    void auditorIsToldWhyAReaderGotNothing() {
        var answer = explain("qm-oversight", ADVISORY, "qn-cert");

        assertThat(answer.body())
                .contains("\"outcome\":\"WITHHELD\"", "\"shortfalls\":[\"LEVEL\"]")
                .contains("\"rules\":[\"M-6\"]")
                .contains("\"now\":{\"outcome\":\"WITHHELD\"")
                .doesNotContain("deliveries");
    }

    @Test
    void originatorIsToldWhatAReaderGotAndAnswered() {
        var answer = explain("qm-police", ADVISORY, "qm-fire");

        assertThat(answer.body())
                .contains("\"outcome\":\"REDACTED\"", "\"by\":\"STREAM\"")
                .contains("\"answer\":\"ACCEPTED\"", "\"version\":1");
    }

    @Test
    void readerIsToldOfItselfNothingFromWhichMoreCouldBeGuessed() {
        var answer = explain("qm-fire", ADVISORY, "qm-fire");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"outcome\":\"READABLE\"", "\"answer\":\"ACCEPTED\"")
                .doesNotContain("REDACTED", "LEVEL", "version", "\"now\"", "shortfalls", "rules");
    }

    @Test
    void readerOfNothingIsToldWhatItWouldBeToldOfNoAdvisory() {
        assertSame(explain("qn-cert", ADVISORY, "qn-cert"), explain("qn-cert", ABSENT, "qn-cert"));
    }

    @Test
    void readerIsToldNothingOfOthers() {
        assertSame(explain("qm-fire", ADVISORY, "qn-cert"), explain("qm-fire", ABSENT, "qn-cert"));
        assertSame(
                explain("qm-fire", ADVISORY, "qm-police"), explain("qm-fire", ABSENT, "qm-police"));
    }

    /// Rule C-20.
    @Test
    void whoAccountsIsToldWhichRevisionsAreTheSameAndNotWhichTheyAre() {
        var revision = delivered().deliveries().getFirst().revision().orElseThrow().value();
        var paths =
                List.of(
                        "/v1/audit/advisories/" + ADVISORY,
                        "/v1/advisories/" + ADVISORY + "/readers",
                        "/v1/audit/participants/qm-fire",
                        "/v1/audit/explain?participant=qm-fire&advisory=" + ADVISORY);

        for (var path : paths) {
            assertThat(api.get(path, world.bearer("qm-oversight")).body())
                    .as(path)
                    .contains("\"revision\":\"")
                    .doesNotContain(revision);
        }
        assertThat(api.get(paths.getFirst(), world.bearer("qm-police")).body()).contains(revision);
        assertThat(api.get(paths.get(2), world.bearer("qm-fire")).body()).contains(revision);
        assertThat(api.get(paths.getFirst(), world.bearer("qm-oversight")).body())
                .isEqualTo(api.get(paths.getFirst(), world.bearer("hub-operator")).body());
    }

    /// Rules S-4, S-18.
    @ParameterizedTest
    @CsvSource({
        "qm-oversight, /v1/audit/advisories/%s",
        "hub-operator, /v1/audit/advisories/%s",
        "qm-police, /v1/audit/advisories/%s",
        "qm-oversight, /v1/advisories/%s/readers",
        "qm-oversight, /v1/advisories/%s/coverage",
        "qm-oversight, /v1/audit/participants/qm-fire",
        "qm-oversight, /v1/audit/explain?participant=qm-fire&advisory=%s",
        "qm-police, /v1/reminders",
    })
    void whileRightsAreNotSureNobodyIsToldWhatIsOnRecord(String caller, String path) {
        world.release();
        var known = api.get(path.formatted(ADVISORY), world.bearer(caller));
        var absent = api.get(path.formatted(ABSENT), world.bearer(caller));
        var other = api.get(path.formatted(ADVISORY), world.bearer("qn-cert"));
        world.confirm();

        assertAway(known);
        assertThat(absent.body()).isEqualTo(known.body()).isEqualTo(other.body());
        assertThat(audit.noted).isEmpty();
        assertThat(api.get(path.formatted(ADVISORY), world.bearer(caller)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsToldOfAParticipantThatThereIsNot() {
        assertThat(explain("qm-oversight", ADVISORY, "qm-nobody").statusCode()).isEqualTo(404);
        assertThat(explain("qm-oversight", ADVISORY, "Not an id!").statusCode()).isEqualTo(404);
    }

    @Test
    void originatorIsToldWhoReceivedAndConfirmed() {
        var answer = api.get("/v1/advisories/" + ADVISORY + "/readers", world.bearer("qm-police"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"reader\":\"qm-fire\"", "\"answer\":\"ACCEPTED\"")
                .doesNotContain("qn-cert");
    }

    /// Rule C-21.
    @ParameterizedTest
    @ValueSource(strings = {"qm-police", "qm-oversight"})
    void originatorAndAuditorAreToldHowFarAnAdvisoryHasReachedInEachState(String caller) {
        var answer = api.get("/v1/advisories/" + ADVISORY + "/coverage", world.bearer(caller));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"states\":[{\"state\":\"QM\",\"eligible\":2,\"received\":1}]}");
        assertSame(
                api.get("/v1/advisories/" + ADVISORY + "/coverage", world.bearer("qm-fire")),
                api.get("/v1/advisories/" + ABSENT + "/coverage", world.bearer("qm-fire")));
    }

    @Test
    void participantIsToldWhatItDidAndOthersAreNot() {
        var own = api.get("/v1/audit/participants/qm-fire", world.bearer("qm-fire"));
        var foreign = api.get("/v1/audit/participants/qm-fire", world.bearer("qn-cert"));
        var absent = api.get("/v1/audit/participants/qm-nobody", world.bearer("qn-cert"));

        assertThat(own.body()).contains("\"event\":\"delivered\"", "\"event\":\"acknowledged\"");
        assertSame(foreign, absent);
    }

    /// Rule S-15.
    @Test
    void participantIsNotToldThatSomethingWaitsForASecondPerson() {
        book.add(0, List.of(new Placed(9, rightsChanged("PROPOSED"))));
        book.add(0, List.of(new Placed(10, rightsChanged("SETTLED", "TIER"))));
        var path = "/v1/audit/participants/qm-fire";

        var own = api.get(path, world.bearer("qm-fire")).body();

        assertThat(own).contains("\"reasons\":[\"TIER\"]").doesNotContain("PROPOSED", "SETTLED");
        for (var told : List.of("qm-oversight", "hub-operator")) {
            assertThat(api.get(path, world.bearer(told)).body()).contains("PROPOSED", "SETTLED");
        }
    }

    private static AuditEntry rightsChanged(String... changes) {
        return AuditEntry.of(Kind.RIGHTS_CHANGED, "r", NOON.plusSeconds(3))
                .by("qm-fire", "")
                .with("qm-registrar/edda", List.of(changes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm-police", "qm-police/cleo-finch"})
    void machinesAndPersonsAreNotToldWhatAnotherPersonOfTheParticipantGot(String other) {
        book.add(0, List.of(new Placed(9, deliveredTo("qm-police", "qm-police/ada-quill"))));
        var path = "/v1/audit/participants/qm-police?limit=";

        for (var limit : List.of("1", "1000")) {
            assertThat(api.get(path + limit, world.bearer(other)).body())
                    .doesNotContain("delivered", "ada-quill");
        }
        for (var told : List.of("qm-police/ada-quill", "qm-oversight", "hub-operator")) {
            assertThat(api.get(path + 1000, world.bearer(told)).body()).contains("delivered");
        }
    }

    @Test
    void moreEntriesThanThereMayBeAreRefused() {
        var answer =
                api.get("/v1/audit/participants/qm-fire?limit=1001", world.bearer("qm-oversight"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"limit\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/audit/advisories/%s?form=2",
                "/v1/audit/advisories/%s?from=0&limit=1&page=1",
                "/v1/audit/participants/qm-fire?from=2",
                "/v1/audit/explain?advisory=%s&participant=qm-fire&why=yes",
                "/v1/advisories/%s/readers?limit=1"
            })
    void queriesWithUnknownNamesAreRefused(String path) {
        var answer = api.get(path.formatted(ADVISORY), world.bearer("qm-oversight"));

        assertRefused(answer, 400, "bad-query");
        assertThat(answer.body()).contains("is not known here");
    }

    private HttpResponse<String> explain(String caller, AdvisoryId advisory, String participant) {
        var query = "?advisory=" + advisory + "&participant=" + participant.replace(" ", "%20");
        return api.get("/v1/audit/explain" + query, world.bearer(caller));
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(fields(one)).isEqualTo(fields(other));
    }

    private static Map<String, List<String>> fields(HttpResponse<String> answer) {
        var fields = new TreeMap<>(answer.headers().map());
        fields.remove("date");
        return fields;
    }

    private static Outlook.Decided decided(Outcome outcome, Shortfall shortfall) {
        return new Outlook.Decided(outcome, Set.of(shortfall));
    }

    private static AuditEntry admitted() {
        return entry(Kind.ADMITTED, "a", 0).by("qm-police", "").with("ROUTINE", List.of());
    }

    private static AuditEntry released() {
        return entry(Kind.DECIDED, "d1", 0)
                .with("RELEASED", List.of())
                .forReaders(List.of("qm-police"));
    }

    private static AuditEntry redacted() {
        return entry(Kind.DECIDED, "d2", 0)
                .with("REDACTED", List.of("LEVEL"))
                .forReaders(List.of("qm-fire"));
    }

    private static AuditEntry withheld() {
        return entry(Kind.DECIDED, "d3", 0)
                .with("WITHHELD", List.of("LEVEL"))
                .forReaders(List.of("qn-cert"));
    }

    private static AuditEntry delivered() {
        return deliveredTo("qm-fire", "");
    }

    private static AuditEntry deliveredTo(String participant, String person) {
        var delivery =
                new Delivery(
                        "x",
                        ADVISORY,
                        new DecisionId(DECISION),
                        Optional.of(new Revision("r".repeat(22))));
        return AuditEntry.of(Kind.DELIVERED, "x", NOON.plusSeconds(1))
                .by(participant, person)
                .with("STREAM", List.of())
                .delivering(List.of(delivery));
    }

    private static AuditEntry accepted() {
        return AuditEntry.of(Kind.ACKNOWLEDGED, "k", NOON.plusSeconds(2))
                .about(ADVISORY.toString(), 0, "")
                .by("qm-fire", "")
                .with("ACCEPTED", List.of());
    }

    private static AuditEntry entry(Kind kind, String id, int second) {
        return AuditEntry.of(kind, id, NOON.plusSeconds(second))
                .about(ADVISORY.toString(), 1, DECISION);
    }
}
