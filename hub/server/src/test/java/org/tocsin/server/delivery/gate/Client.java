package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.subscription.Interest;

/// A reader for tests: takes turns, and keeps what it was told.
final class Client {
    final List<Frame> frames = new ArrayList<>();

    private final Request request;
    private Gate gate;
    private Reading reading;

    /// What a reader got.
    ///
    /// @param advisory the advisory
    /// @param state how it stands
    /// @param revision of the edition; absent for a notice
    /// @param delivery the delivery's name
    /// @param cursor to go on from
    /// @param body of the edition; empty for a notice
    record Frame(
            AdvisoryId advisory,
            State state,
            Optional<Revision> revision,
            String delivery,
            String cursor,
            String body) {
        @Override
        public String toString() {
            return state + " " + advisory.toString().substring(0, 4) + revision;
        }
    }

    Client(Stage stage, String id, Start start) {
        this(stage, Stage.request(id, Interest.ANYTHING), start);
    }

    Client(Stage stage, Request request, Start start) {
        this.request = request;
        this.gate = stage.gate;
        this.reading = opened(gate, start);
    }

    private Reading opened(Gate by, Start start) {
        return switch (by.open(request, start)) {
            case Opening.Opened(var opened) -> opened;
            case Opening.Trimmed(var opened, var _) -> opened;
            case Opening.Foreign _, Opening.Refused _ ->
                    throw new AssertionError("the reading did not open");
        };
    }

    /// Takes one turn; returns what it told. The reading ends with the reader's rights.
    List<Frame> turn(Budget budget) {
        var turn = reading.turn(budget).orElseThrow();
        var told = turn.told().stream().map(this::frame).toList();
        reading.take(turn);
        frames.addAll(told);
        return told;
    }

    /// Takes turns until there is nothing more; returns what they told.
    List<Frame> drain() {
        var told = new ArrayList<Frame>();
        for (var more = true; more; ) {
            var turn = reading.turn(Stage.PLENTY).orElseThrow();
            more = turn.hasMore();
            told.addAll(turn(Stage.PLENTY));
        }
        return told;
    }

    /// Opens again where a cursor says, at another gate.
    void resume(Gate at, String cursor) {
        gate = at;
        reading = opened(at, new Start.From(cursor));
    }

    boolean isRefused() {
        return reading.turn(Stage.PLENTY).isEmpty();
    }

    String reader() {
        return request.reader().clientId();
    }

    Interest interest() {
        return request.filter().interest();
    }

    String cursor() {
        return reading.cursor();
    }

    Stream<String> bodies() {
        return frames.stream().map(Frame::body).filter(body -> !body.isEmpty());
    }

    private Frame frame(Told told) {
        return switch (told.item()) {
            case Item.Offer offer ->
                    new Frame(
                            offer.advisory(),
                            offer.state(),
                            Optional.of(offer.revision()),
                            reading.delivered(told).id(),
                            reading.cursor(told),
                            new String(gate.body(offer).orElseThrow(), UTF_8));
            case Item.Notice notice ->
                    new Frame(
                            notice.advisory(),
                            notice.state(),
                            Optional.empty(),
                            reading.delivered(told).id(),
                            reading.cursor(told),
                            "");
        };
    }
}
