package org.tocsin.proof.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.proof.reference.Expectation.Seen;
import org.tocsin.proof.reference.Expectation.Standing;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.world.Act;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.World;
import org.tocsin.topology.Chance;

/// How the observer of one run looks at the hub, and what it must find there.
final class Looks implements AutoCloseable {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final int ALL = 100;
    private static final List<Integer> LIMITS = List.of(1, 2, ALL, ALL);
    private static final int PAGES_MAX = 40;

    private static final String CURSOR = "\"cursor\":\"";
    private static final String EMPTY_PAGE = "\"advisories\":[]";

    private final World world;
    private final Stage stage;
    private final Scene scene;
    private final Observer observer;
    private final Inquiries inquiries;
    private final Following following;
    private Optional<String> cursor = Optional.empty();

    Looks(World world, Run run, Stage stage, Wire wire, Scene scene) {
        this.world = world;
        this.stage = stage;
        this.scene = scene;
        this.observer = new Observer(world, run, wire, scene);
        this.inquiries = new Inquiries(world, stage, wire, scene, observer);
        this.following = new Following(world, stage, scene, observer);
    }

    void look(Act.Look look) {
        var chance = new Chance(look.seed());
        var isSure = look.what() != Act.View.CUT_OFF;
        var seen =
                scene.expectation().isShutOut()
                        ? Map.<Integer, Seen>of()
                        : scene.expectation().seen(look.at(), isSure);
        switch (look.what()) {
            case EVERYTHING -> everything(seen, chance, chance.one(LIMITS));
            case CUT_OFF -> everything(seen, chance, ALL);
            case FILTER -> filter(seen, chance, look.at());
            case RESUME -> resume(seen);
            case RECORD -> inquiries.record(chance);
            case PROBE -> inquiries.probe(seen, chance);
            case DIRECTORY -> inquiries.directory(chance);
            case METRICS -> inquiries.metrics();
            case STREAM -> stream(seen, chance, look.marker());
            case LISTEN -> {
                following.listen(seen, look.marker());
                if (!goesOnListening(look)) {
                    following.hangUp();
                }
            }
        }
    }

    /// Waits until the live stream, if one is open, has been told all that there is by now.
    ///
    /// @param at the time, in milliseconds of the world
    void keepUp(int at) {
        following.keepUp(at);
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

    private void everything(Map<Integer, Seen> seen, Chance chance, int limit) {
        var found = pages(limit);
        if (!scene.expectation().isShutOut()) {
            observer.exactly(
                    "the list",
                    found,
                    observer.tokens(seen, Standing.PUBLISHED::equals, _ -> true));
        }
        chance.some(scene.ids()).forEach(id -> single(scene.ids().indexOf(id), seen));
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

    /// Reads one advisory; one that the observer does not see is answered as one that is not there.
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

    private void filter(Map<Integer, Seen> seen, Chance chance, int at) {
        var filter = new Filters(world, seen).some(chance, stage.instant(at / 2).toString());
        var asked = "the list by " + filter.query();
        var found = observer.write(asked, observer.get("/v1/advisories?" + filter.query()));
        if (filter.lists()) {
            observer.atLeast(
                    asked, found, observer.tokens(seen, filter.standing(), filter.wanted()));
        }
        observer.atMost(asked, found, observer.tokens(seen, filter.standing(), filter.ever()));
    }

    private void stream(Map<Integer, Seen> seen, Chance chance, Optional<Integer> marker) {
        switch (chance.number(0, 2)) {
            case 0 -> following.read(seen, marker);
            case 1 -> following.readOn(seen, marker);
            default -> following.read(seen, new Filters(world, seen).streamed(chance), marker);
        }
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

    private static Optional<String> cursorIn(String text) {
        var at = text.lastIndexOf(CURSOR) + CURSOR.length();
        return at < CURSOR.length()
                ? Optional.empty()
                : Optional.of(text.substring(at, text.indexOf('"', at)));
    }

    @Override
    public void close() {
        following.close();
    }
}
