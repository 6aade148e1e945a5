package org.tocsin.proof.mutant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Puts one bug after the other into a hub of its own, and sees after how many worlds it is found.
///
/// The class with the bug is compiled and put before the hub's own on the class path of another
/// process, so the hub has no seam for it.
public final class Hunt {
    /// What is said of a pair that could not be played to its end: it shows no leak.
    public static final String BREAKDOWN = "the hub broke down: ";

    private static final Pattern WORLDS = Pattern.compile("^([0-9,]+) worlds from seed");

    private final Path root;
    private final Path folder;
    private final long worldsMax;
    private final long seed;
    private final List<String> further;

    /// What became of a mutant.
    ///
    /// @param mutant the mutant
    /// @param worlds after how many worlds it was found, or how many were played in vain
    /// @param found by which observation; absent when it survived
    public record Outcome(Mutant mutant, long worlds, Optional<String> found) {}

    /// @param root the project's folder
    /// @param folder for compiled classes
    /// @param worldsMax how many worlds are played before a mutant counts as having survived
    /// @param seed of the first world
    /// @param further what else the process that plays is told
    public Hunt(Path root, Path folder, long worldsMax, long seed, List<String> further) {
        this.root = root;
        this.folder = folder;
        this.worldsMax = worldsMax;
        this.seed = seed;
        this.further = List.copyOf(further);
    }

    /// Plays worlds on a hub with the mutant's bug until it is found.
    public Outcome hunt(Mutant mutant) throws IOException, InterruptedException {
        var classes = Files.createDirectories(folder.resolve(mutant.id()));
        compile(mutant, classes);
        var lines = output(command(classes));
        var worlds = lines.stream().flatMap(line -> WORLDS.matcher(line).results()).findFirst();
        if (worlds.isEmpty()) {
            throw new IOException(mutant.id() + " keeps the hub from starting: " + last(lines));
        }
        var count = Long.parseLong(worlds.get().group(1).replace(",", ""));
        return new Outcome(mutant, count, found(lines));
    }

    /// Returns by which observation a bug was found, from what the process that played has printed;
    /// empty when it was not.
    static Optional<String> found(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("seed "))
                .filter(line -> !line.contains(BREAKDOWN))
                .findFirst()
                .map(Hunt::observation);
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static String observation(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    private void compile(Mutant mutant, Path classes) throws IOException {
        if (mutant.matches(root) != 1) {
            throw new IOException(mutant.id() + " does not fit " + mutant.file());
        }
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var said = new StringWriter();
        var options =
                List.of(
                        "-proc:none",
                        "-nowarn",
                        "-parameters",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString());
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var source = List.of(new Source(mutant, root));
            if (!compiler.getTask(said, files, null, options, null, source).call()) {
                throw new IOException(mutant.id() + " cannot be compiled: " + said);
            }
        }
    }

    /// The process is given the options of this one.
    private List<String> command(Path classes) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var play =
                List.of(
                        "-cp",
                        classes + ":" + System.getProperty("java.class.path"),
                        "org.tocsin.proof.Main",
                        "--quick",
                        "--theatres=1",
                        "--worlds=" + worldsMax,
                        "--seed=" + seed);
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return Stream.of(List.of(java), options, play, further).flatMap(List::stream).toList();
    }

    private static List<String> output(List<String> command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            return said.lines().toList();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /// The source of a mutant.
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Mutant mutant, Path root) {
            super(
                    URI.create("mutant:///" + mutant.className().replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = mutant.mutated(root);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
