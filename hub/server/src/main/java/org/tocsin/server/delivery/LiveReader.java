package org.tocsin.server.delivery;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.delivery.gate.Item;
import org.tocsin.server.delivery.gate.Reading;
import org.tocsin.server.delivery.gate.Told;
import org.tocsin.server.delivery.gate.Turn;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// A reader on a live stream: a cursor and a socket, and no queue between them.
///
/// What the socket has not taken was decided a moment ago; when rights change, or some of it lapses
/// or is taken back, it is cut off with all of that, and the client goes on from its last cursor.
/// Used on the stream's event loop only.
final class LiveReader implements StreamSink {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);

    /// Whether the room has it among those who wait for a turn.
    boolean isWaiting;

    /// Whether the room has it among those who have more to read.
    boolean isBehind;

    private final Service service;
    private final ReadingRooms rooms;
    private final Reading reading;
    private final BooleanSupplier wish;
    private final Consumer<ByteBuf> greeting;
    private final List<Turn> unsent = new ArrayList<>();
    private @Nullable LiveStream stream;
    private @Nullable ReadingRoom room;
    private Optional<Long> basis = Optional.empty();
    private boolean loading;
    private boolean current;
    private boolean stalled;
    private boolean leaving;
    private long lastMoved;

    /// One delivery of a turn.
    ///
    /// @param delivery what
    /// @param end with which byte of the turn it is whole
    private record Frame(Delivery delivery, int end) {}

    /// @param service what it is served with
    /// @param rooms where it reads
    /// @param reading where it stands
    /// @param wish says whether what it reads for is still asked for
    /// @param greeting writes what the stream begins with
    LiveReader(
            Service service,
            ReadingRooms rooms,
            Reading reading,
            BooleanSupplier wish,
            Consumer<ByteBuf> greeting) {
        this.service = service;
        this.rooms = rooms;
        this.reading = reading;
        this.wish = wish;
        this.greeting = greeting;
    }

    @Override
    public void opened(LiveStream opened) {
        stream = opened;
        basis = reading.basis();
        write(opened, greeting);
        room = rooms.of(opened.eventLoop());
        room.enter(this);
    }

    @Override
    public void writable(LiveStream writable) {
        stalled = false;
        isDue();
    }

    @Override
    public void closed(LiveStream closed) {
        stream = null;
        if (room != null) {
            room.leave(this);
        }
    }

    /// Takes one turn; says whether another one is worth taking at once.
    boolean turn() {
        var open = stream;
        if (open == null || loading || !isWished(open) || !mayGoOn(open)) {
            return false;
        }
        if (!open.isWritable()) {
            stalled = true;
            return false;
        }
        if (!service.receipts().hasRoom()) {
            current = false;
            return false;
        }
        var turn = reading.turn(service.budget());
        if (turn.isEmpty()) {
            open.cut();
            return false;
        }
        return serve(open, turn.get());
    }

    /// Ends the stream if what it reads for is asked for no more, and cuts it off if bytes wait
    /// that were decided under other rights, or say what may no longer be read. Source:
    /// SPECIFICATION.md S-7, S-18.
    void review() {
        var open = stream;
        if (open == null) {
            return;
        }
        try {
            var _ = isWished(open) && mayGoOn(open);
        } catch (RuntimeException bug) {
            LOG.atError().addKeyValue("failure", bug.getClass().getName()).log("review failed");
            open.cut();
        }
    }

    /// Looks after a stream on which nothing happens.
    void beat(long nanos) {
        var open = stream;
        if (open == null) {
            return;
        }
        var silence = nanos - lastMoved;
        if (stalled && silence > service.limits().stallTimeout().toNanos()) {
            open.cut();
        } else if (silence > service.limits().heartbeat().toNanos()) {
            var moved = lastMoved;
            if (turn()) {
                isDue();
            } else if (moved == lastMoved) {
                heartbeat(open);
            }
        }
    }

    private boolean isWished(LiveStream open) {
        if (!leaving && !wish.getAsBoolean()) {
            leave(open);
        }
        return !leaving;
    }

    /// Ends the stream; a client that keeps up sees a complete answer, and connects again.
    private void leave(LiveStream open) {
        leaving = true;
        current = false;
        stalled = true;
        lastMoved = System.nanoTime();
        if (open.hasUnsent()) {
            open.cut();
        } else {
            open.end();
        }
    }

    private boolean mayGoOn(LiveStream open) {
        var now = reading.basis();
        if (now.isEmpty()
                || (!now.equals(basis) && open.hasUnsent())
                || !unsent.stream().allMatch(reading::mayGoOn)) {
            open.cut();
            return false;
        }
        basis = now;
        return true;
    }

    private boolean serve(LiveStream open, Turn turn) {
        if (turn.told().isEmpty()) {
            take(turn);
            return turn.hasMore();
        }
        var bodies = turn.bodies(service.gate()::bodyInMemory);
        if (bodies.isPresent()) {
            deliver(open, turn, bodies.get());
            return turn.hasMore();
        }
        loading = true;
        service.loader().execute(() -> load(open, turn));
        return false;
    }

    private void load(LiveStream open, Turn turn) {
        var bodies = turn.bodies(service.gate()::body);
        open.eventLoop().execute(() -> loaded(open, turn, bodies));
    }

    private void loaded(LiveStream open, Turn turn, Optional<List<byte[]>> bodies) {
        loading = false;
        if (stream == null) {
            return;
        }
        if (isWished(open) && mayGoOn(open) && reading.holds(turn)) {
            if (bodies.isEmpty()) {
                LOG.error("The store has lost a text; a stream is cut off");
                open.cut();
                return;
            }
            deliver(open, turn, bodies.get());
        }
        isDue();
    }

    private void deliver(LiveStream open, Turn turn, List<byte[]> bodies) {
        var bytes = bodies.stream().mapToLong(body -> body.length).sum();
        var out = Frames.buffer(open.channel().alloc(), turn.told().size(), bytes);
        var frames = new ArrayList<Frame>(turn.told().size());
        for (var at = 0; at < bodies.size(); at++) {
            var delivery = deliver(out, turn.told().get(at), bodies.get(at));
            frames.add(new Frame(delivery, out.readableBytes()));
        }
        take(turn);
        unsent.add(turn);
        open.write(
                out,
                taken -> {
                    unsent.remove(turn);
                    record(frames, taken);
                });
        open.flush();
        lastMoved = System.nanoTime();
    }

    /// What the network took is recorded, also when the stream ended in the middle of a turn: the
    /// reader has it, and hears of its end. Source: SPECIFICATION.md C-3, D-3.
    private void record(List<Frame> frames, long taken) {
        var whole = frames.stream().filter(it -> it.end() <= taken).map(Frame::delivery).toList();
        if (!whole.isEmpty()) {
            service.receipts().add(receipt(whole));
        }
    }

    private Delivery deliver(ByteBuf out, Told told, byte[] body) {
        var cursor = reading.cursor(told);
        var delivery = reading.delivered(told);
        switch (told.item()) {
            case Item.Offer _ -> Frames.advisory(out, cursor, delivery.id(), body);
            case Item.Notice notice -> Frames.withdrawn(out, cursor, delivery.id(), notice);
        }
        return delivery;
    }

    private Receipt receipt(List<Delivery> deliveries) {
        return new Receipt(
                reading.reader().participant(),
                reading.reader().asPerson(),
                Channel.STREAM,
                service.now(),
                deliveries);
    }

    private void heartbeat(LiveStream open) {
        if (current && !loading && !basis.equals(Reading.UNSURE) && open.isWritable()) {
            write(open, out -> Frames.heartbeat(out, reading.cursor(), service.now()));
        }
    }

    private void write(LiveStream open, Consumer<ByteBuf> frames) {
        var out = open.channel().alloc().directBuffer();
        try {
            frames.accept(out);
        } catch (RuntimeException failure) {
            out.release();
            throw failure;
        }
        open.write(out);
        open.flush();
        lastMoved = System.nanoTime();
    }

    private void take(Turn turn) {
        reading.take(turn);
        current = !turn.hasMore();
    }

    private void isDue() {
        if (room != null) {
            room.isDue(this);
        }
    }
}
