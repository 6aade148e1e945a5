package org.tocsin.proof.play;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.proof.reference.Expectation.Seen;
import org.tocsin.proof.reference.Expectation.Standing;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.watch.Token;
import org.tocsin.proof.world.World;

/// How the observer follows streams, and what it must be told there.
final class Following implements AutoCloseable {
    /// A turn of a stream is over when its thread has answered so often.
    private static final int TRIPS_OF_A_TURN = 4;

    /// When a live reader is told what time or rights have taken from it, depends on when its turn
    /// is.
    private static final Pattern NOTICED =
            Pattern.compile("(event: withdrawn\\n[^\\n]*\"at\":\")[^\"]*");

    private final World world;
    private final Stage stage;
    private final Scene scene;
    private final Observer observer;
    private Optional<String> lastEvent = Optional.empty();
    private Optional<Listening> listening = Optional.empty();

    /// The tokens of what the live stream may have told since it was last looked at.
    private final Set<String> overheard = new HashSet<>();

    /// The tokens that the live stream has told.
    private final Set<String> heard = new HashSet<>();

    Following(World world, Stage stage, Scene scene, Observer observer) {
        this.world = world;
        this.stage = stage;
        this.scene = scene;
        this.observer = observer;
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
                : streamed(scene.expectation().seen(at, true));
    }

    private Set<String> streamed(Map<Integer, Seen> seen) {
        return observer.tokens(seen, Following::isStreamed, _ -> true);
    }

    private static boolean isStreamed(Standing standing) {
        return standing == Standing.PUBLISHED || standing == Standing.EXPIRED;
    }

    /// Reads a stream from the beginning up to a portion.
    void read(Map<Integer, Seen> seen, Optional<Integer> marker) {
        var told = told(opened("", ""), marker);
        lastEvent = Listening.lastId(told).or(() -> lastEvent);
        observer.exactly("the stream", observer.write("the stream", told), streamed(seen));
    }

    /// Reads a stream from where it was left, if it was, up to a portion.
    void readOn(Map<Integer, Seen> seen, Optional<Integer> marker) {
        if (lastEvent.isEmpty()) {
            read(seen, marker);
            return;
        }
        var told = told(opened("", "Last-Event-ID: " + lastEvent.get() + "\r\n"), marker);
        lastEvent = Listening.lastId(told).or(() -> lastEvent);
        var asked = "the stream from where it was left";
        observer.atMost(asked, observer.write(asked, told), streamed(seen));
    }

    /// Reads a stream under a filter from the beginning up to a portion.
    void read(Map<Integer, Seen> seen, Filters.Filter filter, Optional<Integer> marker) {
        var asked = "the stream by " + filter.query();
        var found = observer.write(asked, told(opened("&" + filter.query(), ""), marker));
        observer.atLeast(
                asked, found, observer.tokens(seen, Following::isStreamed, filter.wanted()));
        observer.atMost(asked, found, observer.tokens(seen, Following::isStreamed, filter.ever()));
    }

    private String told(Listening reading, Optional<Integer> marker) {
        var told = reading.until(token(marker));
        expectAll(told, token(marker));
        end(reading);
        return told;
    }

    /// Reads the live stream up to a portion.
    void listen(Map<Integer, Seen> seen, Optional<Integer> marker) {
        var reading = listening.orElseGet(() -> opened("", ""));
        listening = Optional.of(reading);
        var told = NOTICED.matcher(reading.until(token(marker))).replaceAll("$1<instant>");
        if (!told.endsWith(Listening.END)) {
            expectAll(told, token(marker));
        }
        observer.becomeQuiet();
        var asked = "the live stream";
        overheard.addAll(streamed(seen));
        var found = observer.write(asked, told);
        observer.atMost(asked, found, overheard);
        overheard.clear();
        // What came after the portion that was read up to, is read with the next look.
        heard.addAll(found);
        overheard.addAll(streamed(seen));
        overheard.removeAll(heard);
    }

    /// Notes that a stream did not tell what was published last, although everybody may read it.
    private void expectAll(String told, String token) {
        if (!scene.expectation().isShutOut() && !told.contains(token)) {
            observer.fault("the stream does not tell what was published last");
        }
    }

    /// Ends the live stream.
    void hangUp() {
        listening.ifPresent(this::end);
        listening = Optional.empty();
        heard.clear();
    }

    /// Ends a stream, so that what comes is not on its way to the observer unseen; the hub has
    /// noticed when it has answered twice.
    private void end(Listening reading) {
        reading.close();
        observer.becomeQuiet();
        observer.becomeQuiet();
    }

    private Listening opened(String filter, String fields) {
        var target = "/v1/stream?since=" + stage.instant(0) + filter;
        return new Listening(stage.port(), observer.request(target, fields));
    }

    private String token(Optional<Integer> marker) {
        return Observer.parts(world)
                .filter(part -> marker.filter(it -> it == part.number()).isPresent())
                .findFirst()
                .map(part -> scene.words().token(part, Token.Field.PLACE))
                .orElse("");
    }

    @Override
    public void close() {
        listening.ifPresent(Listening::close);
    }
}
