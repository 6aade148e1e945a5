package org.tocsin.server.delivery.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of keys and values in named drawers, by RocksDB. For all threads.
///
/// Holds nothing that is not on the log too: a folder that cannot be read, or is of another form,
/// is emptied and filled again.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String META = "default";
    private static final byte[] FORM_KEY = {'f'};
    private static final long CACHE_BYTES = 16L << 20;
    private static final long BUFFER_BYTES = 4L << 20;

    private final List<AutoCloseable> opened;
    private final RocksDB db;
    private final List<ColumnFamilyHandle> handles;
    private final WriteOptions writing;

    /// Keys of one kind. Keys are ordered as unsigned bytes.
    public final class Drawer {
        private final ColumnFamilyHandle handle;

        private Drawer(ColumnFamilyHandle handle) {
            this.handle = handle;
        }

        /// Returns the value under a key; empty when there is none.
        public Optional<byte[]> get(byte[] key) {
            try {
                return Optional.ofNullable(db.get(handle, key));
            } catch (RocksDBException broken) {
                throw new IllegalStateException("the store cannot be read", broken);
            }
        }

        /// Gives every key with its value to `reader`, in the order of keys.
        public void readAll(BiConsumer<byte[], byte[]> reader) {
            try (var at = db.newIterator(handle)) {
                for (at.seekToFirst(); at.isValid(); at.next()) {
                    reader.accept(at.key(), at.value());
                }
                at.status();
            } catch (RocksDBException broken) {
                throw new IllegalStateException("the store cannot be read", broken);
            }
        }
    }

    /// Changes that are made together or not at all.
    public static final class Batch {
        private final WriteBatch changes;

        private Batch(WriteBatch changes) {
            this.changes = changes;
        }

        /// Puts a value under a key.
        public void put(Drawer drawer, byte[] key, byte[] value) {
            try {
                changes.put(drawer.handle, key, value);
            } catch (RocksDBException broken) {
                throw new IllegalStateException("the store cannot be written", broken);
            }
        }

        /// Removes a key; nothing if it is not there.
        public void remove(Drawer drawer, byte[] key) {
            try {
                changes.delete(drawer.handle, key);
            } catch (RocksDBException broken) {
                throw new IllegalStateException("the store cannot be written", broken);
            }
        }
    }

    private Store(
            List<AutoCloseable> opened,
            RocksDB db,
            List<ColumnFamilyHandle> handles,
            WriteOptions writing) {
        this.opened = opened;
        this.db = db;
        this.handles = handles;
        this.writing = writing;
    }

    /// Opens the store in a folder, which is made if it is not there.
    ///
    /// @param folder a folder for nothing else
    /// @param form which form the values have; a store of another form is emptied
    /// @param drawers the names of the drawers
    public static Store open(Path folder, byte form, List<String> drawers) {
        RocksDB.loadLibrary();
        try {
            Files.createDirectories(folder);
            var store = opened(folder, drawers);
            if (store.isOf(form)) {
                return store;
            }
            store.close();
            empty(folder);
        } catch (RocksDBException | IOException broken) {
            LOG.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("cause", broken.getMessage())
                    .log("The store cannot be read and is made anew");
            empty(folder);
        }
        try {
            var store = opened(folder, drawers);
            store.db.put(FORM_KEY, new byte[] {form});
            return store;
        } catch (RocksDBException broken) {
            throw new IllegalStateException("no store can be made in " + folder, broken);
        }
    }

    private boolean isOf(byte form) throws RocksDBException {
        return Arrays.equals(db.get(FORM_KEY), new byte[] {form});
    }

    /// Returns the drawer at a place in the list of names.
    public Drawer drawer(int place) {
        return new Drawer(handles.get(place + 1));
    }

    /// Makes changes together, or none of them. They outlast the end of the process.
    public void write(Consumer<Batch> changes) {
        try (var batch = new WriteBatch()) {
            changes.accept(new Batch(batch));
            db.write(writing, batch);
        } catch (RocksDBException broken) {
            throw new IllegalStateException("the store cannot be written", broken);
        }
    }

    @Override
    public void close() {
        handles.forEach(ColumnFamilyHandle::close);
        db.close();
        for (var resource : opened.reversed()) {
            try {
                resource.close();
            } catch (Exception unexpected) {
                LOG.atWarn().addKeyValue("cause", unexpected).log("A resource does not close");
            }
        }
    }

    private static Store opened(Path folder, List<String> drawers) throws RocksDBException {
        var cache = new LRUCache(CACHE_BYTES);
        var table = new BlockBasedTableConfig().setBlockCache(cache);
        var family =
                new ColumnFamilyOptions()
                        .setTableFormatConfig(table)
                        .setWriteBufferSize(BUFFER_BYTES)
                        .setCompressionType(CompressionType.LZ4_COMPRESSION);
        var options =
                new DBOptions()
                        .setCreateIfMissing(true)
                        .setCreateMissingColumnFamilies(true)
                        .setMaxTotalWalSize(4 * BUFFER_BYTES)
                        .setKeepLogFileNum(2);
        var descriptors = new ArrayList<ColumnFamilyDescriptor>();
        descriptors.add(descriptor(META, family));
        drawers.forEach(name -> descriptors.add(descriptor(name, family)));
        var handles = new ArrayList<ColumnFamilyHandle>();
        var resources = new ArrayList<AutoCloseable>(List.of(cache, family, options));
        try {
            var db = RocksDB.open(options, folder.toString(), descriptors, handles);
            var writing = new WriteOptions();
            resources.add(writing);
            return new Store(resources, db, handles, writing);
        } catch (RocksDBException broken) {
            options.close();
            family.close();
            cache.close();
            throw broken;
        }
    }

    private static ColumnFamilyDescriptor descriptor(String name, ColumnFamilyOptions options) {
        return new ColumnFamilyDescriptor(name.getBytes(US_ASCII), options);
    }

    private static void empty(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
