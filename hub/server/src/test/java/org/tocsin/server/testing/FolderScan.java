package org.tocsin.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks through every byte of a folder for a text, as it is and as it is often written.
///
/// The indexes of a broker's segments are left out: they hold numbers alone, and megabytes of
/// zeros.
///
/// @param folder looked through at any depth, a file at a time
public record FolderScan(Path folder) {
    /// Returns where `text` is found and how it is written there; empty when it is nowhere.
    public List<String> finds(String text) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files()) {
            var content = holdsText(file) ? content(file) : "";
            forms(text)
                    .forEach((name, form) -> {
                        if (content.contains(form)) {
                            found.add(folder.relativize(file) + " as " + name);
                        }
                    });
        }
        return found;
    }

    /// Returns the regular files at any depth, but those that go meanwhile: hubs and brokers write
    /// while their folders are looked through.
    public List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        return failure instanceof NoSuchFileException
                                ? FileVisitResult.CONTINUE
                                : super.visitFileFailed(file, failure);
                    }
                });
        return files;
    }

    private static boolean holdsText(Path file) {
        return !file.toString().endsWith(".index") && !file.toString().endsWith(".timeindex");
    }

    /// Each byte as one character, so that bytes are searched as text.
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> forms(String text) {
        var bytes = text.getBytes(UTF_8);
        var forms = new LinkedHashMap<String, String>();
        forms.put("UTF-8", new String(bytes, ISO_8859_1));
        forms.put("UTF-16 big", new String(text.getBytes(UTF_16BE), ISO_8859_1));
        forms.put("UTF-16 little", new String(text.getBytes(UTF_16LE), ISO_8859_1));
        forms.put("hexadecimal", HexFormat.of().formatHex(bytes));
        for (int phase = 0; phase < 3; phase++) {
            forms.put("base64, phase " + phase, base64(bytes, phase));
        }
        return forms;
    }

    /// The part of the base64 that does not depend on what stands before or behind.
    private static String base64(byte[] bytes, int phase) {
        var shifted = new byte[bytes.length + phase];
        System.arraycopy(bytes, 0, shifted, phase, bytes.length);
        var whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return whole.substring(phase == 0 ? 0 : phase + 1, shifted.length / 3 * 4);
    }
}
