package org.tocsin.proof.mutant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A bug to be put into the hub, to see that the harness finds it.
///
/// @param id its name
/// @param type which class of leaks it is of, or which trap
/// @param what what is wrong with it
/// @param file the source file, below the project's folder
/// @param text what it replaces, which is there exactly once
/// @param replacement what it puts in its place
public record Mutant(
        String id, String type, String what, String file, String text, String replacement) {
    private static final String LIST = "mutants.txt";
    private static final int MARK = 2;

    /// Returns every mutant of the list. Unmodifiable.
    public static List<Mutant> all() {
        var mutants = new ArrayList<Mutant>();
        for (var block : list().split("(?m)^@ ", -1)) {
            if (block.contains("\n= ")) {
                mutants.add(read(block));
            }
        }
        return List.copyOf(mutants);
    }

    private static String list() {
        try (var in = Mutant.class.getResourceAsStream(LIST)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Mutant read(String block) {
        var head = block.substring(0, block.indexOf('\n')).split(" \\| ", -1);
        return new Mutant(
                head[0],
                head[1],
                head[2],
                lines(block, "= "),
                lines(block, "- "),
                lines(block, "+ "));
    }

    private static String lines(String block, String mark) {
        return String.join(
                "\n",
                block.lines()
                        .filter(line -> line.startsWith(mark))
                        .map(line -> line.substring(MARK))
                        .toList());
    }

    /// Returns how often the text that it replaces is in its file.
    ///
    /// @param root the project's folder
    public int matches(Path root) {
        var source = source(root);
        var count = 0;
        for (var at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
            count++;
        }
        return count;
    }

    /// Returns its file with the bug in it.
    ///
    /// @param root the project's folder
    public String mutated(Path root) {
        return source(root).replace(text, replacement);
    }

    private String source(Path root) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Returns the name of the class in its file.
    public String className() {
        var path = file.substring(file.indexOf("/java/") + "/java/".length());
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
