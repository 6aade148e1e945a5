package org.tocsin.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.proof.Proving.Extent;
import org.tocsin.proof.mutant.Hunt;
import org.tocsin.proof.mutant.Mutant;
import org.tocsin.proof.stage.BrokerStage;
import org.tocsin.proof.stage.MemoryStage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./tocsin prove`: plays pairs of worlds, or shows that bugs would be found.
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Plays pairs of worlds that differ only in what one reader may not see, and compares"
                        + " everything that this reader gets.")
public final class Main implements Callable<Integer> {
    private static final int BETWEEN_LINES = 1_000;
    private static final int BETWEEN_LINES_SLOWLY = 50;
    private static final long HUNTED_MAX = 20_000;

    private final PrintStream out = System.out;

    @Spec private CommandSpec specification = CommandSpec.create();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "20000",
            description = "how many worlds, two for each pair (default: ${DEFAULT-VALUE})")
    private long worlds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "what the pairs are made from (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--theatres",
            paramLabel = "N",
            description =
                    "how many pairs are played at a time, each by two threads (default: one for every processor)")
    private int theatres;

    @Option(
            names = "--mutants",
            description =
                    "put bugs into the hub, one after the other, and show that they are found")
    private boolean mutants;

    @Option(names = "--mutant", paramLabel = "ID", description = "with --mutants: only these")
    private List<String> chosen = List.of();

    @Option(
            names = "--http",
            description =
                    "play on whole hubs, each with a broker of its own, instead of a log in memory")
    private boolean overBrokers;

    @Option(names = "--quick", description = "tell a failure as it is, without making it smaller")
    private boolean quick;

    @Option(
            names = "--failures",
            paramLabel = "N",
            defaultValue = "1",
            description = "after how many failures to stop (default: ${DEFAULT-VALUE})")
    private int failures;

    private Main() {}

    /// Returns how many pairs are played at a time when nobody says: each has two threads, of which
    /// one often waits for the other.
    static int theatres() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Proves what the arguments say; ends with 1 when a pair can be told apart.
    public static void main(String[] arguments) {
        System.exit(command().execute(arguments));
    }

    static CommandLine command() {
        return new CommandLine(new Main());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check("--worlds", worlds >= 1);
        check("--theatres", theatres >= 0);
        check("--failures", failures >= 1);
        check("--mutant", Mutant.all().stream().map(Mutant::id).toList().containsAll(chosen));
        return mutants ? hunt() : prove();
    }

    /// Whoever asks for nothing is not told that all is well.
    private void check(String option, boolean isSound) {
        if (!isSound) {
            throw new ParameterException(
                    specification.commandLine(), "there is nothing to do with this " + option);
        }
    }

    private int prove() throws IOException {
        var keys = Files.createTempDirectory("tocsin-proof");
        var begin = System.nanoTime();
        var verdict =
                new Proving(
                                keys,
                                overBrokers ? BrokerStage::new : MemoryStage::new,
                                new Extent(
                                        worlds,
                                        seed,
                                        theatres > 0 ? theatres : theatres(),
                                        !quick,
                                        failures),
                                done -> tell(done, begin))
                        .prove();
        out.printf(
                Locale.ROOT,
                "%,d worlds from seed %d, %,d pairs, in %.0f s, %.1f worlds a second: %s%n",
                verdict.worlds(),
                seed,
                verdict.worlds() / Proving.PAIR,
                verdict.seconds(),
                verdict.worlds() / verdict.seconds(),
                differences(verdict.failures().size()));
        verdict.failures().forEach(failure -> Tale.of(failure).forEach(out::println));
        return verdict.failures().isEmpty() ? 0 : 1;
    }

    private static String differences(int count) {
        return count == 1 ? "1 difference" : count + " differences";
    }

    /// Hunts mutants; none may survive as many worlds as are asked for, at most 20,000.
    private int hunt() throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("tocsin.root", "."));
        var folder = Files.createTempDirectory("tocsin-mutants");
        var hunt =
                new Hunt(
                        root,
                        folder,
                        Math.min(worlds, HUNTED_MAX),
                        seed,
                        overBrokers ? List.of("--http") : List.of());
        var survivors = 0;
        for (var mutant : Mutant.all()) {
            if (chosen.isEmpty() || chosen.contains(mutant.id())) {
                var outcome = hunt.hunt(mutant);
                survivors += outcome.found().isEmpty() ? 1 : 0;
                out.printf(
                        Locale.ROOT,
                        "%-24s %-9s %8s  %s%n",
                        mutant.id(),
                        mutant.type(),
                        outcome.found().isEmpty() ? "SURVIVED" : "" + outcome.worlds(),
                        outcome.found().orElse(mutant.what()));
            }
        }
        out.println(survivors == 0 ? "No mutant survived." : survivors + " survived.");
        return survivors == 0 ? 0 : 1;
    }

    private void tell(long done, long begin) {
        if (done > 0 && done % (overBrokers ? BETWEEN_LINES_SLOWLY : BETWEEN_LINES) == 0) {
            out.printf(
                    Locale.ROOT,
                    "  %,d worlds, %.1f a second%n",
                    done,
                    done / ((System.nanoTime() - begin) / 1e9));
        }
    }
}
