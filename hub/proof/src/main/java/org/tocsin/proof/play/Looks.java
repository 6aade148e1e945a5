package org.tocsin.proof.play;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.proof.reference.Expectation.Seen;
import org.tocsin.proof.reference.Expectation.Standing;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.watch.Token;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.World;
import org.tocsin.topology.Chance;

/// How the observer of one run looks at the hub, and what it must find there.
final class Looks implements AutoCloseable {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final int ALL = 100;
    private static final int PAGES_MAX = 40;

    /// A turn of a stream is over when its thread has answered so often.
    private static final int TRIPS_OF_A_TURN = 4;

    private static final String CURSOR = "\"cursor\":\"";
    private static final String EMPTY_PAGE = "\"advisories\":[]";

    /// When a live reader is told what time or rights have taken from it, depends on when its turn
    /// is.
    private static final Pattern NOTICED =
            Pattern.compile("(event: withdrawn\\n[^\\n]*\"at\":\")[^\"]*");

    private static final Pattern DRAWN =
            Pattern.compile("(\"id\":\")[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}(?=\",\"name\")");
    private static final Pattern REVISION =
            Pattern.compile("(\"revision\":\")[A-Za-z0-9_-]{22}(?=\")");

    private final World world;
    private final Stage stage;
    private final Wire wire;
    private final Scene scene;
    private final Observer observer;
    private final Probes probes;
    private final boolean accounts;
    private Optional<String> cursor = Optional.empty();
    private Optional<String> lastEvent = Optional.empty();
    private Optional<Listening> listening = Optional.empty();

    /// The tokens of what the live stream may have told since it was last looked at.
    private final Set<String> overheard = new HashSet<>();

    Looks(World world, Run run, Stage stage, Wire wire, Scene scene) {
        this.world = world;
        this.stage = stage;
        this.wire = wire;
        this.scene = scene;
        this.observer = new Observer(world, run, wire, scene);
        this.probes = new Probes(world, scene);
        this.accounts = world.member(world.viewer().member()).accounts();
    }

    void look(Act.Look look) {
        var chance = new Chance(look.seed());
        var isSure = look.what() != Act.View.CUT_OFF;
        var seen =
                scene.expectation().isShutOut()
                        ? Map.<Integer, Seen>of()
                        : scene.expectation().seen(look.at(), isSure);
        switch (look.what()) {
            case EVERYTHING -> everything(seen, chance.one(List.of(1, 2, ALL)));
            case CUT_OFF -> everything(seen, ALL);
            case FILTER -> filter(seen, chance, look.at());
            case RESUME -> resume(seen);
            case RECORD -> record();
            case PROBE -> probes.some(chance).forEach(probe -> probe(probe, seen));
            case DIRECTORY -> directory();
            case STREAM -> stream(seen, chance, look.marker());
            case LISTEN -> {
                listen(seen, look.marker());
                if (!goesOnListening(look)) {
                    hangUp();
                }
            }
        }
    }

    /// Waits until the live stream, if one is open, has been told all that there is by now: what it
    /// is told must not depend on how fast the hub is.
    ///
    /// @param at the time, in milliseconds of the world
    void keepUp(int at) {
        if (listening.isPresent()) {
            stage.rouse();
            for (var trip = 0; trip < TRIPS_OF_A_TURN; trip++) {
                observer.becomeQuiet();
            }
            overheard.addAll(streamed(at));
        }
    }

    /// Returns the tokens of what a stream tells at a time.
    private Set<String> streamed(int at) {
        return scene.expectation().isShutOut()
                ? Set.of()
                : observer.tokens(scene.expectation().seen(at, true), Looks::isStreamed, _ -> true);
    }

    /// Says whether the next look, too, is at the live stream.
    private boolean goesOnListening(Act.Look look) {
        return world.acts().stream()
                .flatMap(act -> act instanceof Act.Look other ? Stream.of(other) : Stream.of())
                .filter(other -> other.at() > look.at())
                .findFirst()
                .filter(next -> next.what() == Act.View.LISTEN)
                .isPresent();
    }

    private void hangUp() {
        listening.ifPresent(this::end);
        listening = Optional.empty();
    }

    /// Ends a stream, so that what comes is not on its way to the observer unseen; the hub has
    /// noticed when it has answered twice.
    private void end(Listening reading) {
        reading.close();
        observer.becomeQuiet();
        observer.becomeQuiet();
    }

    private void everything(Map<Integer, Seen> seen, int limit) {
        var found = pages(limit);
        if (!scene.expectation().isShutOut()) {
            observer.exactly(
                    "the list",
                    found,
                    observer.tokens(seen, Standing.PUBLISHED::equals, _ -> true));
        }
        for (var advisory = 0; advisory < scene.ids().size(); advisory++) {
            single(advisory, seen);
        }
    }

    /// Reads page after page until one is empty; a hub that is not sure of rights gives the first
    /// alone.
    private Set<String> pages(int limit) {
        var found = new TreeSet<String>();
        var next = Optional.<String>empty();
        for (var page = 0; page < PAGES_MAX; page++) {
            var from = next.map(text -> "&cursor=" + text).orElse("");
            var reply = observer.get("/v1/advisories?limit=" + limit + from);
            found.addAll(observer.write("page " + page + " of " + limit, reply));
            next = cursorIn(reply.text());
            cursor = next.or(() -> cursor);
            if (next.isEmpty() || limit == ALL || reply.text().contains(EMPTY_PAGE)) {
                break;
            }
        }
        return found;
    }

    private void single(int advisory, Map<Integer, Seen> seen) {
        var asked = "advisory " + advisory;
        var hadSome = observer.hasReceived(advisory);
        var reply = observer.get("/v1/advisories/" + scene.ids().get(advisory));
        var found = observer.write(asked, reply);
        observer.exactly(
                asked, found, observer.tokens(seen, _ -> true, number -> number == advisory));
        if (scene.expectation().isShutOut()) {
            return;
        }
        var isTombstone =
                hadSome
                        && scene.expectation()
                                .ended(advisory)
                                .filter(Standing.RETRACTED::equals)
                                .isPresent();
        if (seen.containsKey(advisory)) {
            observer.expect(asked, reply, 200);
        } else if (!isTombstone) {
            observer.expect(asked, reply, 404);
            if (!observer.get("/v1/advisories/" + NOBODYS).equals(reply)) {
                observer.fault(asked + " is not answered as one that is not there");
            }
        }
    }

    /// Who has received what it asked for is given what is left of it too, whatever that says.
    private void filter(Map<Integer, Seen> seen, Chance chance, int at) {
        var filter = new Filters(world, seen).some(chance, stage.instant(at / 2).toString());
        var asked = "the list by " + filter.query();
        var found = observer.write(asked, observer.get("/v1/advisories?" + filter.query()));
        if (filter.lists()) {
            observer.atLeast(
                    asked, found, observer.tokens(seen, filter.standing(), filter.wanted()));
        }
        observer.atMost(
                asked,
                found,
                observer.tokens(
                        seen, filter.standing(), filter.wanted().or(observer::hasReceived)));
    }

    private void resume(Map<Integer, Seen> seen) {
        if (cursor.isPresent()) {
            var asked = "the list from where it was left";
            var reply = observer.get("/v1/advisories?cursor=" + cursor.get());
            cursor = cursorIn(reply.text()).or(() -> cursor);
            var found = observer.write(asked, reply);
            observer.atMost(asked, found, observer.tokens(seen, _ -> true, _ -> true));
        }
    }

    private void record() {
        var viewer = world.viewer();
        observer.becomeQuiet();
        stage.settle();
        silent("/v1/audit/participants/" + viewer.member() + "?limit=1000");
        for (var id : scene.ids()) {
            silent("/v1/audit/advisories/" + id);
            silent(explanation(id, viewer.clientId()));
            silent("/v1/advisories/" + id + "/readers");
        }
        silent(explanation(scene.ids().getFirst(), "qn-grid"));
    }

    private static String explanation(String id, String clientId) {
        return "/v1/audit/explain?advisory=%s&participant=%s"
                .formatted(id, clientId.replace("/", "%2F"));
    }

    private void directory() {
        silent("/v1/me");
        silent("/v1/participants");
        world.cast().forEach(member -> silent("/v1/participants/" + member.id()));
        silent("/v1/subscriptions");
    }

    /// Asks for what never holds a word of an advisory.
    private void silent(String target) {
        var reply = observer.get(target);
        var asked = named(target);
        var told = opaque(stage.onRecord(reply.head(), reply.text()));
        var shown = new Reply(reply.status(), "", told);
        observer.exactly(asked, observer.write(asked, shown), Set.of());
    }

    /// Leaves out what is drawn by chance, and what to who accounts for the hub is a mere token:
    /// which text it was that somebody got.
    private String opaque(String text) {
        var named = DRAWN.matcher(text).replaceAll("$1<drawn>");
        return accounts ? REVISION.matcher(named).replaceAll("$1<revision>") : named;
    }

    private String named(String target) {
        var name = target;
        for (var advisory = 0; advisory < scene.ids().size(); advisory++) {
            name = name.replace(scene.ids().get(advisory), "<advisory " + advisory + ">");
        }
        return name;
    }

    private void probe(Probes.Probe probe, Map<Integer, Seen> seen) {
        var credentials = probe.anonymous() ? "" : Play.authorization(world.viewer().clientId());
        var asked = probe.method() + " " + probe.name();
        var reply =
                wire.exchange(
                        new Wire.Request(
                                probe.method(),
                                probe.target(),
                                credentials + probe.fields(),
                                probe.body()));
        var allowed =
                probe.anonymous() ? Set.<String>of() : observer.tokens(seen, _ -> true, _ -> true);
        observer.atMost(asked, observer.write(asked, reply), allowed);
    }

    private void stream(Map<Integer, Seen> seen, Chance chance, Optional<Integer> marker) {
        var resumed = chance.toss() ? lastEvent : Optional.<String>empty();
        var fields = resumed.map(id -> "Last-Event-ID: " + id + "\r\n").orElse("");
        var reading = listening(fields);
        var told = reading.until(token(marker));
        end(reading);
        lastEvent = Listening.lastId(told).or(() -> lastEvent);
        var streamed = observer.tokens(seen, Looks::isStreamed, _ -> true);
        if (resumed.isPresent()) {
            var asked = "the stream from where it was left";
            observer.atMost(asked, observer.write(asked, told), streamed);
        } else {
            observer.exactly("the stream", observer.write("the stream", told), streamed);
        }
    }

    private void listen(Map<Integer, Seen> seen, Optional<Integer> marker) {
        var reading = listening.orElseGet(() -> listening(""));
        listening = Optional.of(reading);
        var told = NOTICED.matcher(reading.until(token(marker))).replaceAll("$1<instant>");
        observer.becomeQuiet();
        var asked = "the live stream";
        overheard.addAll(observer.tokens(seen, Looks::isStreamed, _ -> true));
        observer.atMost(asked, observer.write(asked, told), overheard);
        overheard.clear();
    }

    private static boolean isStreamed(Standing standing) {
        return standing == Standing.PUBLISHED || standing == Standing.EXPIRED;
    }

    private Listening listening(String fields) {
        var target = "/v1/stream?since=" + stage.instant(0);
        return new Listening(stage.port(), observer.request(target, fields));
    }

    private String token(Optional<Integer> marker) {
        return Observer.parts(world)
                .filter(part -> marker.filter(it -> it == part.number()).isPresent())
                .findFirst()
                .map(part -> scene.words().token(part, Token.Field.PLACE))
                .orElse("");
    }

    private static Optional<String> cursorIn(String text) {
        var at = text.lastIndexOf(CURSOR) + CURSOR.length();
        return at < CURSOR.length()
                ? Optional.empty()
                : Optional.of(text.substring(at, text.indexOf('"', at)));
    }

    @Override
    public void close() {
        listening.ifPresent(Listening::close);
    }
}
