package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Searches what a hub of this machine keeps on disk, and copies it as a backup would.
final class Disk {
    /// What a backup takes; keys are left out of it, as docs/operations.md says.
    private static final List<String> BACKED_UP = List.of("broker", "registry", "hub");

    private static final String LOGS = "logs";
    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16BE, UTF_16LE);
    private static final int CHUNK_BYTES = 1 << 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Scene scene;
    private final Story story;
    private int copies;

    Disk(Scene scene) {
        this.scene = scene;
        this.story = scene.story();
    }

    boolean look(Step.Disk step) throws InterruptedException {
        try {
            return switch (step) {
                case Step.Scan scan -> scan(scan);
                case Step.Copy _ -> copy();
                case Step.Key key -> key(key);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean scan(Step.Scan scan) throws IOException {
        var words = new HashSet<>(scan.finds());
        words.addAll(scan.lacks());
        var files = new ArrayList<Path>();
        for (var name : BACKED_UP) {
            files.addAll(files(scene.folder().resolve(name)));
        }
        files.addAll(files(scene.folder().resolve(LOGS)));
        var found = new HashSet<String>();
        for (var file : files) {
            found.addAll(found(file, words));
        }
        for (var word : scan.finds()) {
            story.expect(found.contains(word), "what is no secret is found there: " + word);
        }
        for (var word : scan.lacks()) {
            story.expect(
                    !found.contains(word),
                    "%s is in none of %d files of the broker, the registry, the hub and the logs%s"
                            .formatted(word, files.size(), copies == 0 ? "" : ", nor in a backup"));
        }
        return true;
    }

    /// The indices of the broker hold numbers alone, and are as large as they may ever be.
    private static List<Path> files(Path folder) throws IOException {
        return LiveFolder.files(folder).stream()
                .filter(file -> !file.toString().endsWith("index"))
                .toList();
    }

    private static Set<String> found(Path file, Set<String> words) throws IOException {
        var found = new HashSet<String>();
        try (var stream = Files.newInputStream(file)) {
            var before = "";
            for (var chunk = stream.readNBytes(CHUNK_BYTES);
                    chunk.length > 0;
                    chunk = stream.readNBytes(CHUNK_BYTES)) {
                var text = before + bytes(chunk);
                words.stream().filter(word -> holds(text, word)).forEach(found::add);
                before = text.substring(Math.max(0, text.length() - CHUNK_BYTES / 100));
            }
        } catch (NoSuchFileException gone) {
            // A store has put its files together meanwhile.
        }
        return found;
    }

    private static boolean holds(String text, String word) {
        return ENCODINGS.stream()
                .map(encoding -> bytes(word.getBytes(encoding)))
                .anyMatch(text::contains);
    }

    /// A byte is a character of ISO 8859-1, so that bytes can be looked for as a text is.
    private static String bytes(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /// Copies the files while the hub runs.
    private boolean copy() throws IOException {
        var copy = scene.folder().resolve(LOGS).resolve("backup-" + ++copies);
        var count = 0;
        for (var name : BACKED_UP) {
            for (var file : files(scene.folder().resolve(name))) {
                var target = copy.resolve(scene.folder().relativize(file));
                Files.createDirectories(target.getParent());
                try {
                    Files.copy(file, target);
                    count++;
                } catch (NoSuchFileException gone) {
                    // A store has put its files together meanwhile.
                }
            }
        }
        story.fact("A backup has %d files; the keys are no part of it.".formatted(count));
        return true;
    }

    private boolean key(Step.Key key) throws IOException, InterruptedException {
        var id = scene.matter(key.of()).id();
        var deadline = System.nanoTime() + scene.patience().delivery().toNanos();
        while (isKept(id) != key.isKept() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
        }
        story.expect(
                isKept(id) == key.isKept(),
                key.isKept()
                        ? "there is a key for what it says, outside the log"
                        : "the key for what it says is destroyed");
        return true;
    }

    /// A key that was destroyed leaves an empty file.
    private boolean isKept(String advisory) throws IOException {
        for (var file : files(scene.folder().resolve("keys"))) {
            if (file.getFileName().toString().startsWith(advisory)) {
                return Files.size(file) > 0;
            }
        }
        return false;
    }
}
