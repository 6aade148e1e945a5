package org.tocsin.proof;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.tocsin.proof.play.Actor;
import org.tocsin.proof.play.Play;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.watch.Trace;
import org.tocsin.proof.world.Run;
import org.tocsin.proof.world.World;

/// Two hubs side by side, one for each run of a pair. For one thread.
///
/// Both play every pair, so that whatever one world leaves behind is there on both for the next.
/// They are renewed now and then, which bounds what is left behind.
final class Theatre implements AutoCloseable {
    private static final int PLAYS_MAX = 3_000;

    private final Supplier<Stage> stages;
    private Actor first;
    private Actor second;
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private int plays;

    /// @param stages makes a stage with the same keys as all others
    Theatre(Supplier<Stage> stages) {
        this.stages = stages;
        this.first = Actor.on(stages.get());
        this.second = Actor.on(stages.get());
    }

    /// Plays both runs of a pair; empty when the observer cannot tell them apart and got all that
    /// it may have.
    Optional<Failure> play(World world) {
        renew();
        var other = beside.submit(() -> Play.of(world, Run.SECOND, second));
        var one = Play.of(world, Run.FIRST, first);
        var two = awaited(other);
        return fault("first", one)
                .or(() -> fault("second", two))
                .or(() -> one.difference(two))
                .map(what -> new Failure(world, what));
    }

    private static Optional<String> fault(String run, Trace trace) {
        return trace.faults().stream().findFirst().map(what -> "in the " + run + " run, " + what);
    }

    private static Trace awaited(Future<Trace> other) {
        try {
            return other.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the second run failed", failure.getCause());
        }
    }

    private void renew() {
        if (++plays % PLAYS_MAX == 0) {
            first.close();
            second.close();
            first = Actor.on(stages.get());
            second = Actor.on(stages.get());
        }
    }

    @Override
    public void close() {
        beside.close();
        first.close();
        second.close();
    }
}
