package org.tocsin.csaf;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.csaf.Provider.Fetched;

/// Goes through a provider's documents again and again, and handles those that are new or changed.
///
/// While the hub does not answer it tries the same document again after a growing pause. What the
/// provider does not give is tried again behind all others, and keeps nothing else from being
/// found. Not for several threads.
final class Crawl {
    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

    private final Provider provider;
    private final Importer importer;
    private final ImportReport reports;
    private final OffsetStorageReader offsets;
    private final Backoff backoff;
    private final int batchDocuments;
    private final Duration heldPause;
    private final Clock clock;
    private final Agenda agenda = new Agenda();
    private final Map<String, String> stamps = new HashMap<>();
    private final Map<String, Memory> memories = new HashMap<>();
    private final Map<String, Instant> heldUntil = new HashMap<>();
    private Instant due = Instant.MIN;
    private Instant lookDue = Instant.MIN;

    Crawl(
            CsafConfiguration configuration,
            Importer importer,
            OffsetStorageReader offsets,
            Clock clock) {
        this.provider = configuration.provider(clock);
        this.importer = importer;
        this.reports = new ImportReport(configuration.topic(), provider);
        this.offsets = offsets;
        this.backoff = configuration.backoff();
        this.batchDocuments = configuration.batchDocuments();
        this.heldPause = configuration.heldPause();
        this.clock = clock;
    }

    /// Returns how long there is nothing to do; zero when there is something now.
    Duration pause() {
        var now = clock.instant();
        return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
    }

    /// Handles the next documents and returns their reports; empty when there is nothing to do.
    ///
    /// @param stopped says between two documents whether to end early
    List<SourceRecord> next(BooleanSupplier stopped) {
        var records = new ArrayList<SourceRecord>();
        if (!pause().isZero()) {
            return records;
        }
        try {
            if (agenda.isEmpty() || (agenda.isStuck() && !clock.instant().isBefore(lookDue))) {
                look();
            }
            while (!agenda.isEmpty()
                    && records.size() < batchDocuments
                    && !stopped.getAsBoolean()
                    && pause().isZero()) {
                handle(agenda.first()).ifPresent(records::add);
            }
            if (agenda.isEmpty()) {
                due = clock.instant().plus(provider.interval());
            }
        } catch (IOException away) {
            LOG.info("provider={} answers=no reason={}", provider.name(), away.getMessage());
            hold(Duration.ZERO);
        }
        return records;
    }

    private void look() throws IOException {
        agenda.list(provider.list().stream().filter(this::isToBeHandled).toList());
        lookDue = clock.instant().plus(provider.interval());
        recall();
        backoff.reset();
    }

    private boolean isToBeHandled(Found found) {
        var isUnchanged =
                !found.stamp().isEmpty() && found.stamp().equals(stamps.get(found.name()));
        var isHeld = clock.instant().isBefore(heldUntil.getOrDefault(found.name(), Instant.MIN));
        return !isUnchanged && !isHeld;
    }

    /// Asks Connect what is remembered of the documents that were not met since the start.
    private void recall() {
        var partitions =
                agenda.all().stream()
                        .map(Found::name)
                        .filter(name -> !memories.containsKey(name))
                        .<Map<String, String>>map(name -> ImportReport.partition(provider, name))
                        .toList();
        offsets.offsets(partitions)
                .forEach((partition, offset) -> {
                    var name = partition.get(ImportReport.FILE);
                    if (name != null && offset != null) {
                        Memory.of(offset).ifPresent(memory -> remember(name, memory));
                    }
                });
    }

    /// Handles one document; it stays the first while the hub cannot be asked.
    private Optional<SourceRecord> handle(Found found) {
        try {
            return handle(found, provider.fetch(found));
        } catch (IOException unread) {
            LOG.info("file={} outcome=later reason={}", found.name(), unread.getMessage());
            agenda.postpone();
            hold(Duration.ZERO);
            return Optional.empty();
        }
    }

    private Optional<SourceRecord> handle(Found found, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Gone() -> {
                agenda.done();
                yield Optional.empty();
            }
            case Fetched.Unfit(String reason, String sha256) ->
                    isKnown(found, sha256)
                            ? Optional.empty()
                            : done(found, new Outcome.Refused(reason, Memory.refused(sha256)));
            case Fetched.Document document ->
                    isKnown(found, Memory.sha256(document.bytes()))
                            ? Optional.empty()
                            : done(found, importer.handle(document.bytes()));
        };
    }

    private boolean isKnown(Found found, String sha256) {
        var memory = memories.get(found.name());
        if (memory == null || memory.isHeld() || !memory.sha256().equals(sha256)) {
            return false;
        }
        finished(found, memory);
        return true;
    }

    private Optional<SourceRecord> done(Found found, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> {
                LOG.info("file={} outcome=accepted id={}", found.name(), accepted.advisory());
                finished(found, accepted.memory());
                yield Optional.of(reports.of(found.name(), accepted));
            }
            case Outcome.Held held -> held(found, held);
            case Outcome.Refused refused -> {
                LOG.warn("file={} outcome=refused reason={}", found.name(), refused.reason());
                finished(found, refused.memory());
                yield Optional.of(reports.of(found.name(), refused));
            }
            case Outcome.Later(String reason, Duration atLeast) -> {
                LOG.info("file={} outcome=later reason={}", found.name(), reason);
                hold(atLeast);
                yield Optional.empty();
            }
        };
    }

    /// What the hub holds is told once, and asked for again at a later look.
    private Optional<SourceRecord> held(Found found, Outcome.Held held) {
        var isTold = held.memory().equals(memories.get(found.name()));
        LOG.info("file={} outcome=held id={}", found.name(), held.advisory());
        heldUntil.put(found.name(), clock.instant().plus(heldPause));
        handled(found, held.memory());
        return isTold ? Optional.empty() : Optional.of(reports.of(found.name(), held));
    }

    private void finished(Found found, Memory memory) {
        stamps.put(found.name(), found.stamp());
        heldUntil.remove(found.name());
        handled(found, memory);
    }

    private void handled(Found found, Memory memory) {
        agenda.done();
        remember(found.name(), memory);
        backoff.reset();
    }

    private void remember(String name, Memory memory) {
        memories.put(name, memory);
        importer.remember(memory);
    }

    private void hold(Duration atLeast) {
        due = clock.instant().plus(backoff.pause(atLeast));
    }
}
