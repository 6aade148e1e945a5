package org.tocsin.server.delivery.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.topology.fact.Release;

/// All decisions that this node can deliver: a log for each lane and partition, a dossier for each
/// advisory, and the bodies.
///
/// Read by all threads; one thread at a time adds to a log.
public final class Catalogue {
    /// A record of an editions topic.
    ///
    /// @param offset its offset
    /// @param release what it says
    public record Arrival(long offset, Release release) {}

    private final LiveLog[] logs;
    private final Assembly[] assemblies;
    private final Intake[] intakes;
    private final Map<AdvisoryId, Dossier> dossiers = new ConcurrentHashMap<>();
    private final Timetable timetable = new Timetable();
    private final CardMaker maker;
    private final HotBodies hot;
    private final Shelf shelf;
    private final Duration kept;
    private final List<Consumer<Lane>> listeners = new CopyOnWriteArrayList<>();

    /// What of one log is in the dossiers, and neither on the shelf nor published yet.
    ///
    /// When the shelf fails, it stays until the same records come again: the dossiers, which have
    /// it, take nothing for the second time.
    ///
    /// @param shelved what is to be kept
    /// @param entries what is to be published
    private record Intake(List<Shelf.Shelved> shelved, List<Entry> entries) {
        Intake() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /// Returns whose bodies are to go by now, be it for what came in another lane.
        List<Entry> bodiless() {
            return entries.stream()
                    .flatMap(entry -> entry.dossier().bodiless().stream())
                    .distinct()
                    .toList();
        }
    }

    /// Creates a catalogue with what the shelf holds.
    ///
    /// @param shelf where cards and bodies are kept over a restart
    /// @param encoding gives an edition the form in which it is delivered
    /// @param kept how long superseded, expired and ended versions are kept
    /// @param hotBytesMax the most bytes of bodies in memory
    /// @param markings numbers the markings of what the shelf holds and of what is added
    public Catalogue(
            Shelf shelf,
            Function<SealedEdition, byte[]> encoding,
            Duration kept,
            long hotBytesMax,
            Markings markings) {
        this.shelf = shelf;
        this.maker = new CardMaker(markings, encoding);
        this.kept = kept;
        this.hot = new HotBodies(hotBytesMax);
        this.logs = Stream.generate(LiveLog::new).limit(Position.LOGS).toArray(LiveLog[]::new);
        this.assemblies =
                Stream.generate(Assembly::new).limit(Position.LOGS).toArray(Assembly[]::new);
        this.intakes = Stream.generate(Intake::new).limit(Position.LOGS).toArray(Intake[]::new);
        shelf.readCards(card -> take(card, null).ifPresent(entry -> publish(List.of(entry))));
    }

    /// Returns where reading of a partition must go on; empty when it was never read.
    public Optional<Long> resumeOffset(Lane lane, int partition) {
        return Optional.ofNullable(shelf.resumeOffsets().get(Position.logOf(lane, partition)));
    }

    /// Adds records of one partition, in the order of their offsets.
    ///
    /// What they complete is kept before anybody is told of it. When that fails, the same records
    /// are added again.
    ///
    /// @throws RuntimeException when the shelf fails
    public void add(Lane lane, int partition, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        var log = Position.logOf(lane, partition);
        var assembly = assemblies[log];
        var intake = intakes[log];
        for (var arrival : arrivals) {
            var position = new Position(lane, partition, arrival.offset());
            assembly.add(arrival.offset(), arrival.release())
                    .ifPresent(whole -> take(maker.made(position, whole), intake));
        }
        var next = assembly.resumeFrom(arrivals.getLast().offset() + 1);
        var bodiless = intake.bodiless();
        shelf.put(log, next, intake.shelved(), cards(bodiless));
        var late = intake.bodiless();
        if (late.size() > bodiless.size()) {
            // Another lane took a text back before it was there to be destroyed.
            shelf.put(log, next, List.of(), cards(late));
        }
        intakes[log] = new Intake();
        publish(intake.entries());
        late.forEach(hot::forget);
    }

    private static List<Card> cards(List<Entry> entries) {
        return entries.stream().map(Entry::card).toList();
    }

    private void take(Shelf.Shelved made, Intake intake) {
        take(made.card(), made.bodies().toArray(byte[][]::new))
                .ifPresent(entry -> {
                    intake.shelved().add(made);
                    intake.entries().add(entry);
                });
    }

    /// Calls `listener` with the lane whenever a log has grown. It must not wait.
    public void onGrowth(Consumer<Lane> listener) {
        listeners.add(listener);
    }

    /// Returns the log with a number below [Position#LOGS].
    public LiveLog log(int number) {
        return logs[number];
    }

    /// Returns the dossier of an advisory; empty when nothing is known of it.
    public Optional<Dossier> dossier(AdvisoryId advisory) {
        return Optional.ofNullable(dossiers.get(advisory));
    }

    /// Returns the advisories that time changes after one instant and not after another.
    ///
    /// Unmodifiable; mostly empty.
    public Set<Dossier> changing(Instant after, Instant upTo) {
        return timetable.between(after, upTo);
    }

    /// Returns the body of an edition if that needs no waiting.
    public Optional<byte[]> bodyInMemory(Entry entry, ListedEdition edition) {
        return entry.bodyInMemory(edition.ordinal());
    }

    /// Returns the body of an edition; empty when it is not kept any more. May wait for the disk.
    public Optional<byte[]> body(Entry entry, ListedEdition edition) {
        return bodyInMemory(entry, edition).or(() -> shelf.body(entry.card(), edition.ordinal()));
    }

    /// Returns the instant before which the history is not complete: the same for every reader.
    public Instant horizon(Instant now) {
        return now.minus(kept);
    }

    /// Forgets every advisory that ended, or whose last text expired, before the horizon.
    ///
    /// @return those of which nothing can be told any more: they were retracted or purged.
    ///   Unmodifiable; mostly empty
    public Set<AdvisoryId> trim(Instant now) {
        var horizon = horizon(now);
        var silent = new HashSet<AdvisoryId>();
        for (var known : dossiers.values()) {
            dossiers.computeIfPresent(known.advisory(), (_, it) -> it.unlessOver(horizon));
            if (known.isClosed() && known.ended().filter(Ending::leavesNothing).isPresent()) {
                silent.add(known.advisory());
            }
        }
        var gone = new ArrayList<Card>();
        for (var log : logs) {
            log.trim(entry -> entry.dossier().isClosed() && gone.add(entry.card()));
        }
        timetable.forgetBefore(horizon);
        if (!gone.isEmpty()) {
            shelf.remove(gone);
        }
        return Set.copyOf(silent);
    }

    @SuppressWarnings("NullAway") // the map asks for null where nothing is known yet
    private Optional<Entry> take(Card card, byte @Nullable [][] bodies) {
        var taken = new AtomicReference<Optional<Entry>>(Optional.empty());
        dossiers.compute(
                card.advisory(),
                (id, known) -> {
                    var dossier = known == null ? new Dossier(id, card.originator()) : known;
                    var entry = new Entry(card, dossier, bodies);
                    taken.set(dossier.take(entry) ? Optional.of(entry) : Optional.empty());
                    return dossier;
                });
        return taken.get();
    }

    private void publish(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        for (var entry : entries) {
            timetable.note(entry);
            hot.add(entry);
        }
        var position = entries.getFirst().card().position();
        logs[position.log()].append(entries);
        listeners.forEach(listener -> listener.accept(position.lane()));
    }
}
