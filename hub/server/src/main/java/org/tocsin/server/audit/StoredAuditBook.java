package org.tocsin.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.serde.FactSerde;

/// An audit book in a folder, which is there again after a restart.
///
/// Entries and the place on the log up to which they were read are written together.
public final class StoredAuditBook implements AuditBook, AutoCloseable {
    private static final long CACHE_BYTES = 8L * 1024 * 1024;
    private static final long BUFFER_BYTES = 4L * 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private final FactSerde<?, AuditEntry> serde;
    private final LRUCache cache = new LRUCache(CACHE_BYTES);
    private final Options options;
    private final WriteOptions writing = new WriteOptions();
    private final RocksDB store;

    /// Opens the book in `folder`, making it if it is missing.
    ///
    /// @param serde the form in which entries are kept
    /// @throws IllegalStateException when the folder cannot be used
    public StoredAuditBook(Path folder, FactSerde<?, AuditEntry> serde) {
        this.serde = serde;
        this.options =
                new Options()
                        .setCreateIfMissing(true)
                        .setWriteBufferSize(BUFFER_BYTES)
                        .setMaxWriteBufferNumber(2)
                        .setKeepLogFileNum(2)
                        .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache));
        try {
            Files.createDirectories(folder);
            this.store = RocksDB.open(options, folder.toString());
        } catch (RocksDBException | IOException failure) {
            throw new IllegalStateException("the audit book cannot be opened", failure);
        }
    }

    @Override
    public void add(int partition, List<Placed> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (var batch = new WriteBatch()) {
            for (var placed : entries) {
                file(batch, partition, placed);
            }
            var next = entries.getLast().offset() + 1;
            batch.put(
                    AuditKeys.ofOffset(partition).getBytes(UTF_8),
                    ByteBuffer.allocate(Long.BYTES).putLong(next).array());
            store.write(writing, batch);
        } catch (RocksDBException failure) {
            throw new IllegalStateException("the audit book cannot be written", failure);
        }
    }

    private void file(WriteBatch batch, int partition, Placed placed) throws RocksDBException {
        var entry = placed.entry();
        var place = AuditKeys.place(entry.at(), partition, placed.offset());
        if (!entry.participant().isEmpty()) {
            put(batch, AuditKeys.ofParticipant(entry.participant()) + place, entry);
            put(batch, AuditKeys.ofClient(client(entry)) + place, entry);
            if (AuditBook.isReminder(entry)) {
                var key = AuditKeys.ofReminder(entry.participant(), partition);
                put(batch, key + AuditKeys.arrival(placed.offset()), entry);
            }
        }
        if (!entry.advisory().isEmpty()) {
            put(batch, AuditKeys.ofAdvisory(entry.advisory()) + place, entry);
        }
        var advisories = entry.deliveries().stream().map(Delivery::advisory).distinct().toList();
        for (var advisory : advisories) {
            put(batch, AuditKeys.ofAdvisory(advisory.toString()) + place, only(entry, advisory));
        }
    }

    private static String client(AuditEntry entry) {
        return entry.person().isEmpty() ? entry.participant() : entry.person();
    }

    private static AuditEntry only(AuditEntry entry, AdvisoryId advisory) {
        return entry.delivering(
                entry.deliveries().stream()
                        .filter(delivery -> delivery.advisory().equals(advisory))
                        .toList());
    }

    private void put(WriteBatch batch, String key, AuditEntry entry) throws RocksDBException {
        batch.put(key.getBytes(UTF_8), serde.written(entry));
    }

    @Override
    public Map<Integer, Long> resumeOffsets() {
        var offsets = new HashMap<Integer, Long>();
        try (var rows = store.newIterator()) {
            for (rows.seek(AuditKeys.offsets().getBytes(UTF_8));
                    rows.isValid() && key(rows).startsWith(AuditKeys.offsets());
                    rows.next()) {
                offsets.put(
                        AuditKeys.partition(key(rows)), ByteBuffer.wrap(rows.value()).getLong());
            }
        }
        return offsets;
    }

    @Override
    public void read(AdvisoryId advisory, Predicate<AuditEntry> reader) {
        var beginning = AuditKeys.ofAdvisory(advisory.toString());
        try (var end = new Slice(AuditKeys.after(beginning));
                var range = new ReadOptions().setIterateUpperBound(end);
                var rows = store.newIterator(range)) {
            rows.seek(beginning.getBytes(UTF_8));
            while (rows.isValid() && reader.test(entry(rows))) {
                rows.next();
            }
        }
    }

    @Override
    public List<AuditEntry> of(ParticipantId participant, int most) {
        return latest(AuditKeys.ofParticipant(participant.value()), Optional::of, most);
    }

    @Override
    public List<AuditEntry> of(Identity who, int most) {
        return latest(AuditKeys.ofClient(who.clientId()), AuditBook::toldToItself, most);
    }

    @Override
    public Reminders reminders(
            ParticipantId originator, Map<Integer, Long> from, Instant since, int most) {
        var count = Math.min(most, ENTRIES_MAX);
        var arrived = new HashMap<Integer, List<Placed>>();
        var ends = resumeOffsets();
        for (var partition : ends.keySet()) {
            var beginning = AuditKeys.ofReminder(originator.value(), partition);
            var offset = from.getOrDefault(partition, 0L);
            arrived.put(partition, arrived(beginning, offset, since, count));
        }
        return Reminders.first(count, arrived, from, ends);
    }

    private List<Placed> arrived(String beginning, long offset, Instant since, int most) {
        var found = new ArrayList<Placed>();
        try (var end = new Slice(AuditKeys.after(beginning));
                var range = new ReadOptions().setIterateUpperBound(end);
                var rows = store.newIterator(range)) {
            for (rows.seek((beginning + AuditKeys.arrival(offset)).getBytes(UTF_8));
                    rows.isValid() && found.size() < most;
                    rows.next()) {
                var entry = entry(rows);
                if (!entry.at().isBefore(since)) {
                    found.add(new Placed(AuditKeys.arrival(key(rows)), entry));
                }
            }
        }
        return found;
    }

    private List<AuditEntry> latest(
            String beginning, Function<AuditEntry, Optional<AuditEntry>> told, int most) {
        var found = new ArrayList<AuditEntry>();
        try (var start = new Slice(beginning.getBytes(UTF_8));
                var range = new ReadOptions().setIterateLowerBound(start);
                var rows = store.newIterator(range)) {
            for (rows.seekForPrev(AuditKeys.after(beginning));
                    rows.isValid() && found.size() < Math.min(most, ENTRIES_MAX);
                    rows.prev()) {
                told.apply(entry(rows)).ifPresent(found::add);
            }
        }
        Collections.reverse(found);
        return found;
    }

    private AuditEntry entry(RocksIterator rows) {
        return switch (serde.read(rows.value())) {
            case Decoded.Read<AuditEntry>(var entry) -> entry;
            case Decoded.Unreadable<AuditEntry>(var reason) ->
                    throw new IllegalStateException("the audit book holds what is " + reason);
        };
    }

    private static String key(RocksIterator rows) {
        return new String(rows.key(), UTF_8);
    }

    @Override
    public void close() {
        store.close();
        options.close();
        writing.close();
        cache.close();
    }
}
