package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.topology.MemoryRecordKeys;
import org.tocsin.topology.personal.RecordKeys;

/// Rule G-2: what every store of keys does.
class RecordKeysTest {
    private static final AdvisoryId ONE = new AdvisoryId(new UUID(1, 2));
    private static final AdvisoryId OTHER = new AdvisoryId(new UUID(3, 4));

    abstract static class Contract {
        abstract RecordKeys keys();

        @Test
        void aKeyIsMadeOnceAndFoundAgain() {
            assertThat(keys().find(ONE)).isEmpty();

            var made = keys().findOrMake(ONE);

            assertThat(made).isPresent();
            assertThat(keys().findOrMake(ONE)).isEqualTo(made);
            assertThat(keys().find(ONE)).isEqualTo(made);
        }

        @Test
        void eachAdvisoryHasAKeyOfItsOwn() {
            assertThat(keys().findOrMake(ONE)).isNotEqualTo(keys().findOrMake(OTHER));
        }

        @Test
        void aDestroyedKeyIsGoneForGoodAndNoOtherWithIt() {
            keys().findOrMake(ONE);
            var kept = keys().findOrMake(OTHER);

            keys().destroy(ONE);

            assertThat(keys().find(ONE)).isEmpty();
            assertThat(keys().findOrMake(ONE)).isEmpty();
            assertThat(keys().find(OTHER)).isEqualTo(kept);
        }

        @Test
        void whatNeverHadAKeyCanBeDestroyedAndGetsNone() {
            keys().destroy(ONE);

            assertThat(keys().findOrMake(ONE)).isEmpty();
        }

        @Test
        void thatThereWasAKeyIsKnownAfterItIsDestroyed() {
            var before = keys().knows(ONE);
            keys().findOrMake(ONE);
            var present = keys().knows(ONE);

            keys().destroy(ONE);

            assertThat(before).isFalse();
            assertThat(present).isTrue();
            assertThat(keys().knows(ONE)).isTrue();
            assertThat(keys().knows(OTHER)).isFalse();
        }

        @Test
        void manyWhoAskAtOnceGetTheSameKey() throws Exception {
            var made = new HashSet<SecretKey>();
            Callable<SecretKey> asking = () -> keys().findOrMake(ONE).orElseThrow();

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var asked :
                        threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> asking).toList())) {
                    made.add(asked.get());
                }
            }

            assertThat(made).hasSize(1);
        }
    }

    @Nested
    class InMemory extends Contract {
        private final RecordKeys keys = new MemoryRecordKeys();

        @Override
        RecordKeys keys() {
            return keys;
        }
    }

    @Nested
    class InAFolder extends Contract {
        @TempDir private Path folder;

        @Override
        RecordKeys keys() {
            return new FolderRecordKeys(folder.resolve("records"));
        }

        @Test
        void nobodyElseMayReadTheKeys() throws IOException {
            keys().findOrMake(ONE);

            try (var files = Files.walk(folder.resolve("records"))) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSize(1)
                        .allSatisfy(file ->
                                assertThat(Files.getPosixFilePermissions(file))
                                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }

        @Test
        void nothingOfADestroyedKeyIsLeft() throws IOException {
            var key = keys().findOrMake(ONE).orElseThrow().getEncoded();

            keys().destroy(ONE);

            try (var files = Files.walk(folder.resolve("records"))) {
                assertThat(files.filter(Files::isRegularFile))
                        .allSatisfy(file -> assertThat(Files.readAllBytes(file)).isEmpty());
            }
            assertThat(key).hasSize(32);
        }

        @Test
        void aKeyThatIsBeingDestroyedIsNoneAnyMore() throws IOException {
            keys().findOrMake(ONE);
            try (var files = Files.walk(folder.resolve("records"))) {
                var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
                Files.write(file, new byte[32]);
            }

            var found = keys().find(ONE);

            assertThat(found).isEmpty();
            assertThat(keys().findOrMake(ONE)).isEmpty();
            assertThat(keys().knows(ONE)).isTrue();
        }

        @Test
        void whereItCannotBeToldThereIsAKey() throws IOException {
            var loop = folder.resolve("records");
            Files.createSymbolicLink(loop, loop);

            var known = keys().knows(ONE);

            assertThat(known).isTrue();
            assertThatThrownBy(() -> keys().destroy(ONE)).isInstanceOf(UncheckedIOException.class);
        }
    }
}
