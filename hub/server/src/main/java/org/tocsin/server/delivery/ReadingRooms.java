package org.tocsin.server.delivery;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.advisory.Lane;

/// A reading room for each event loop. For all threads.
final class ReadingRooms {
    private final Map<EventLoop, ReadingRoom> rooms = new ConcurrentHashMap<>();

    ReadingRoom of(EventLoop loop) {
        return rooms.computeIfAbsent(loop, ReadingRoom::new);
    }

    /// Gives everybody a turn because a log has grown.
    void call(Lane lane) {
        call(lane == Lane.FLASH);
    }

    /// Gives everybody a turn.
    ///
    /// @param urgent whether that is to be at once
    void call(boolean urgent) {
        rooms.values().forEach(room -> room.call(urgent));
    }

    /// Lets all streams act by what is known now, and completes when all have.
    CompletableFuture<Void> act() {
        return CompletableFuture.allOf(
                rooms.values().stream().map(ReadingRoom::act).toArray(CompletableFuture<?>[]::new));
    }

    /// Ends the streams of those who read for what is asked for no more.
    void review() {
        rooms.values().forEach(ReadingRoom::review);
    }
}
