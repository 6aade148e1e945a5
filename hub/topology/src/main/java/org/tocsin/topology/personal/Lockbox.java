package org.tocsin.topology.personal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.tocsin.domain.advisory.AdvisoryId;

/// Locks what names persons in the records of one contract before they are written, and opens it
/// when they are read.
///
/// Each text is locked under the key of the advisory that it belongs to; without the key nobody
/// reads it. Safe for use by several threads. Source: SPECIFICATION.md G-1, G-2; principle P29.
public final class Lockbox {
    private final Optional<Marked> marked;
    private final RecordKeys keys;

    /// Creates a lockbox for records of `schema`.
    public Lockbox(Schema schema, RecordKeys keys) {
        this.marked = MarkedSearch.in(schema);
        this.keys = keys;
    }

    /// Locks what names persons, in place. What belongs to an advisory whose key was destroyed is
    /// erased.
    public void lock(IndexedRecord record) {
        marked.ifPresent(fields -> Marked.change(fields, record, new Locking(keys)));
    }

    /// Opens what is locked, in place.
    ///
    /// @return whether all of it could be opened; otherwise something was erased, or does not
    ///   belong where it stands
    public boolean open(IndexedRecord record) {
        var opening = new Opening(keys);
        marked.ifPresent(fields -> Marked.change(fields, record, opening));
        return opening.complete;
    }

    /// Looks the key of an advisory up once, however much belongs to it.
    private static final class Keyring {
        private final Function<AdvisoryId, Optional<SecretKey>> keys;
        private String advisory = "";
        private Optional<SecretKey> key = Optional.empty();

        private Keyring(Function<AdvisoryId, Optional<SecretKey>> keys) {
            this.keys = keys;
        }

        private Optional<SecretKey> key(Marked.Mark mark) {
            var wanted = mark.owner().advisory();
            if (!wanted.equals(advisory)) {
                key = AdvisoryId.read(wanted).flatMap(keys);
                advisory = wanted;
            }
            return key;
        }
    }

    private static final class Locking implements Marked.Change {
        private final RecordKeys keys;
        private final Keyring keyring;

        private Locking(RecordKeys keys) {
            this.keys = keys;
            this.keyring = new Keyring(keys::findOrMake);
        }

        @Override
        public String of(String text, Marked.Mark mark) {
            if (text.isEmpty() || !isMeant(mark)) {
                return text;
            }
            return keyring.key(mark)
                    .map(key -> Lock.locked(text, key, mark.place()))
                    .orElse(Lock.ERASED);
        }

        @Override
        public ByteBuffer of(ByteBuffer bytes, Marked.Mark mark) {
            return isMeant(mark)
                    ? keyring.key(mark)
                            .map(key -> Lock.locked(bytes, key, mark.place()))
                            .orElseGet(Lock::erased)
                    : bytes;
        }

        private boolean isMeant(Marked.Mark mark) {
            return switch (mark.reach()) {
                case NONE -> false;
                case REPEATED ->
                        mark.owner().declaration() == Marked.Declaration.SOME
                                || AdvisoryId.read(mark.owner().advisory())
                                        .filter(keys::knows)
                                        .isPresent();
                case DECLARED -> mark.owner().declaration() != Marked.Declaration.NONE;
                case ALWAYS -> true;
            };
        }
    }

    /// Whatever is locked is opened, whatever is said of it now: what was locked stays so.
    private static final class Opening implements Marked.Change {
        private final Keyring keyring;
        private boolean complete = true;

        private Opening(RecordKeys keys) {
            keyring = new Keyring(keys::find);
        }

        @Override
        public String of(String text, Marked.Mark mark) {
            if (!Lock.isLocked(text)) {
                return text;
            }
            var opened = keyring.key(mark).flatMap(key -> Lock.opened(text, key, mark.place()));
            complete &= opened.isPresent();
            return opened.orElse(Lock.ERASED);
        }

        @Override
        public ByteBuffer of(ByteBuffer bytes, Marked.Mark mark) {
            if (!isLocked(bytes, mark)) {
                return bytes;
            }
            var opened = keyring.key(mark).flatMap(key -> Lock.opened(bytes, key, mark.place()));
            complete &= opened.isPresent();
            return opened.orElseGet(Lock::erased);
        }

        /// Bytes of what holds no personal data can begin as they like.
        private static boolean isLocked(ByteBuffer bytes, Marked.Mark mark) {
            return (mark.reach() == Reach.ALWAYS
                            || mark.owner().declaration() != Marked.Declaration.NONE)
                    && Lock.isLocked(bytes);
        }
    }
}
