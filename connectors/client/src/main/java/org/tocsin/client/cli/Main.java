package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.tocsin.client.HubUnreachable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of participants.
public final class Main {
    private Main() {}

    /// Carries out one call and ends the process: 0 done, 1 refused, 2 wrong call, 3 no hub, 4 a
    /// fault of this program.
    public static void main(String[] words) {
        System.exit(run(Terminal.ofProcess(), words));
    }

    /// Carries out one call and returns the exit code.
    public static int run(Terminal terminal, String... words) {
        var line = new CommandLine(new Tocsin());
        line.addSubcommand(new PublishCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new SubscribeCommand(terminal));
        line.addSubcommand(new SubscriptionsCommand(terminal));
        line.addSubcommand(new ReadCommand(terminal));
        line.addSubcommand(new AcknowledgeCommand(terminal));
        line.addSubcommand(EndingCommand.line(terminal, EndingCommand.Ending.CANCELLATION));
        line.addSubcommand(EndingCommand.line(terminal, EndingCommand.Ending.RETRACTION));
        line.addSubcommand(new ReviewsCommand(terminal));
        line.addSubcommand(new ReviewCommand(terminal));
        line.addSubcommand(new ReadersCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(new TraceCommand(terminal));
        line.addSubcommand(new RemindersCommand(terminal));
        line.addSubcommand(new VerifyCommand(terminal));
        line.addSubcommand(new KeysCommand(terminal));
        line.addSubcommand(new ParticipantsCommand(terminal));
        line.addSubcommand(new EnrolCommand(terminal));
        line.addSubcommand(new RightsCommand(terminal));
        line.addSubcommand(new ProposalsCommand(terminal));
        line.addSubcommand(new ConsentCommand(terminal));
        line.addSubcommand(new PlayCommand(terminal));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(terminal.out(), true, UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, terminal));
        return line.execute(words);
    }

    private static int failed(Exception failure, Terminal terminal) {
        return switch (failure) {
            case UsageException wrong -> told(wrong, terminal, Exit.USAGE);
            case NoHubException none -> told(none, terminal, Exit.UNREACHABLE);
            case HubUnreachable away -> told(away, terminal, Exit.UNREACHABLE);
            default -> {
                failure.printStackTrace(terminal.err());
                yield Exit.BUG;
            }
        };
    }

    private static int told(Exception failure, Terminal terminal, int code) {
        terminal.complain(String.valueOf(failure.getMessage()));
        return code;
    }

    /// The program as a whole; its commands do the work.
    @Command(
            name = "tocsin",
            mixinStandardHelpOptions = true,
            description = "Publishes, receives and accounts for threat advisories.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done",
                "1:refused or denied by the hub, or found wrong",
                "2:the call is wrong",
                "3:no hub is reached, or it cannot do this now",
                "4:a fault of this program"
            })
    private static final class Tocsin {}
}
