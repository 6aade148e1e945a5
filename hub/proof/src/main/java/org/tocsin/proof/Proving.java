package org.tocsin.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.tocsin.proof.mutant.Hunt;
import org.tocsin.proof.reference.Twins;
import org.tocsin.proof.stage.Stage;
import org.tocsin.proof.watch.LogTap;
import org.tocsin.proof.world.World;
import org.tocsin.server.security.KeyFolder;

/// Plays pairs of worlds until one fails or all are played. Used once.
final class Proving {
    /// How many worlds a pair has.
    static final long PAIR = 2;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Path keys;
    private final Function<Path, Stage> stages;
    private final Extent extent;
    private final LongConsumer progress;
    private long pairs;
    private final List<Failure> failures = new ArrayList<>();

    /// How much is played.
    ///
    /// @param worlds how many worlds, two for each pair; of an odd number the last plays its pair
    /// @param seed what the first pair is made from
    /// @param theatres how many pairs are played at a time
    /// @param shrinks whether a failure is made smaller
    /// @param failures after how many failures no more is played
    record Extent(long worlds, long seed, int theatres, boolean shrinks, int failures) {}

    /// What came of it.
    ///
    /// @param worlds how many were played, two for each pair
    /// @param seconds how long that took
    /// @param failures what failed, the first as small as it could be made
    record Verdict(long worlds, double seconds, List<Failure> failures) {
        Verdict {
            failures = List.copyOf(failures);
        }
    }

    /// @param keys a folder for the keys of the hubs
    /// @param stages makes a stage with the keys of a folder
    /// @param progress is told how many worlds were begun, again and again
    Proving(Path keys, Function<Path, Stage> stages, Extent extent, LongConsumer progress) {
        this.keys = keys;
        this.stages = stages;
        this.extent = extent;
        this.progress = progress;
    }

    Verdict prove() {
        var _ = KeyFolder.open(keys);
        var begin = System.nanoTime();
        var plays = new ArrayList<Future<?>>();
        try (var tap = new LogTap()) {
            try (var threads = Executors.newFixedThreadPool(extent.theatres())) {
                for (var theatre = 0; theatre < extent.theatres(); theatre++) {
                    plays.add(threads.submit(() -> play(tap)));
                }
            }
            // A theatre that broke down has not played in vain unseen.
            plays.forEach(Proving::finished);
            tap.leak().ifPresent(this::noteLast);
        }
        return new Verdict(pairs * PAIR, (System.nanoTime() - begin) / 1e9, failures);
    }

    private void play(LogTap tap) {
        try (var theatre = new Theatre(() -> stages.apply(keys))) {
            for (var world = next(); world.isPresent(); world = next()) {
                var found = played(theatre, tap, Twins.of(world.get()));
                if (found.isPresent() && isFirst(found.get()) && extent.shrinks()) {
                    settle(
                            new Shrinker(other -> played(theatre, tap, other), found.get())
                                    .shrunk());
                }
            }
        }
    }

    /// What was logged when the last world was over is nobody's, and no less a leak.
    private void noteLast(String leak) {
        if (failures.isEmpty()) {
            failures.add(new Failure(Twins.of(extent.seed()), leak));
        }
    }

    private static void finished(Future<?> play) {
        try {
            var _ = play.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a theatre broke down", failure.getCause());
        }
    }

    private static Optional<Failure> played(Theatre theatre, LogTap tap, World world) {
        try {
            return theatre.play(world).or(() -> tap.leak().map(leak -> new Failure(world, leak)));
        } catch (RuntimeException broken) {
            return Optional.of(new Failure(world, Hunt.BREAKDOWN + broken));
        }
    }

    /// Returns the seed of the next pair; empty when there is none left, or one has failed.
    private synchronized Optional<Long> next() {
        if (pairs * PAIR >= extent.worlds() || failures.size() >= extent.failures()) {
            return Optional.empty();
        }
        progress.accept(pairs * PAIR);
        return Optional.of(extent.seed() + pairs++ * SPREAD);
    }

    private synchronized boolean isFirst(Failure found) {
        failures.add(found);
        return failures.size() == 1;
    }

    private synchronized void settle(Failure shrunk) {
        failures.set(0, shrunk);
    }
}
