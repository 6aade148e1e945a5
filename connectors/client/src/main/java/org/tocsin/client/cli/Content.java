package org.tocsin.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A file, or standard input, that is to be sent.
///
/// @param name as it was given; `-` for standard input
/// @param bytes reads it
record Content(String name, Supplier<byte[]> bytes) {
    private static final String INPUT = "-";

    /// Returns what `names` name; a folder stands for its `.json` files in the order of names.
    static List<Content> of(List<String> names, Terminal terminal) {
        var contents = new ArrayList<Content>();
        for (var name : names) {
            var path = Path.of(name);
            if (!name.equals(INPUT) && Files.isDirectory(path)) {
                contents.addAll(folder(path));
            } else {
                contents.add(one(name, terminal));
            }
        }
        return contents;
    }

    static Content one(String name, Terminal terminal) {
        return name.equals(INPUT)
                ? new Content(name, () -> input(terminal))
                : new Content(name, () -> file(Path.of(name)));
    }

    private static List<Content> folder(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Content(file.toString(), () -> file(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UsageException("The folder " + folder + " cannot be read.");
        }
    }

    private static byte[] file(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UsageException("The file " + file + " cannot be read.");
        }
    }

    private static byte[] input(Terminal terminal) {
        try {
            return terminal.in().readAllBytes();
        } catch (IOException unreadable) {
            throw new UsageException("Standard input cannot be read.");
        }
    }
}
