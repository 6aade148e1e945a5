package org.tocsin.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

    @TempDir private Path place;

    @Test
    void folderIsMadeForItsOwnerAlone() throws IOException {
        var folder = new DataFolder(place.resolve("data"));

        folder.create();

        assertThat(folder.exists()).isTrue();
        assertThat(folder.objection()).isEmpty();
        assertThat(permissions(folder.root())).isEqualTo("rwx------");
    }

    @Test
    void folderWithForeignContentIsNotUsed() throws IOException {
        Files.writeString(place.resolve("novel.txt"), "It was a dark night.");

        var objection = new DataFolder(place).objection();

        assertThat(objection).get().asString().contains("TOCSIN_DATA");
    }

    @Test
    void deletingLeavesForeignFilesAlone() throws IOException {
        var folder = new DataFolder(place.resolve("data"));
        folder.create();
        Files.writeString(folder.broker().resolve("topic"), "x");
        var foreign = Files.writeString(folder.root().resolve("novel.txt"), "x");

        folder.delete();

        assertThat(folder.exists()).isFalse();
        assertThat(folder.broker()).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void deletingTakesAFolderAlongInWhichNothingElseIs() throws IOException {
        var folder = new DataFolder(place.resolve("data"));
        folder.create();
        var signing = Files.createDirectories(folder.signing("qm-customs"));
        Files.writeString(signing.resolve("key.pem"), "x");

        folder.delete();

        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void lockIsHeldByOneAtATime() {
        var folder = new DataFolder(place.resolve("data"));
        folder.create();

        try (var first = FolderLock.take(folder).orElseThrow()) {

            assertThat(first).isNotNull();
            assertThat(FolderLock.take(folder)).isEmpty();
            assertThat(FolderLock.isHeld(folder)).isTrue();
        }

        assertThat(FolderLock.isHeld(folder)).isFalse();
    }

    @Test
    void secretsAreMadeOnceKeptAndUnreadableToOthers() throws IOException {
        var folder = new DataFolder(place.resolve("data"));
        folder.create();

        var first = Credentials.kept(folder).with(List.of("qm-police"), folder);
        var second = Credentials.kept(folder).with(List.of("qm-police"), folder);

        assertThat(second).isEqualTo(first);
        assertThat(first.kafka()).containsOnlyKeys("broker", "hub", "editions-reader");
        assertThat(first.participants().get("qm-police")).hasSize(43);
        assertThat(permissions(folder.credentials())).isEqualTo("rw-------");
    }

    @Test
    void secretsStayOutOfText() {
        var folder = new DataFolder(place.resolve("data"));
        folder.create();
        var credentials = Credentials.kept(folder);

        var text = credentials.toString();

        assertThat(text).doesNotContain(credentials.kafka().values());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
