package org.tocsin.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The benchmarks, one command each.
public final class Main {
    private Main() {}

    /// Runs one benchmark and ends the process: 0 done, 1 the run does not count, 2 wrong call.
    public static void main(String[] words) {
        var line = new CommandLine(new Bench());
        line.addSubcommand(new LatencyCommand());
        line.addSubcommand(new FlashCommand());
        line.addSubcommand(new FanOutCommand());
        line.addSubcommand(new IdleStreamsCommand());
        line.addSubcommand(new SigningCommand());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        System.exit(line.execute(words));
    }

    /// The program as a whole; its commands do the work.
    @Command(
            name = "tocsin bench",
            mixinStandardHelpOptions = true,
            description = "Measures a local hub of its own, end to end.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:measured",
                "1:the run does not count: something was lost, came twice, or failed",
                "2:the call is wrong"
            })
    private static final class Bench {}
}
