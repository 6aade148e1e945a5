package org.tocsin.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// Runs a whole hub on this machine: `up`, `demo`, `status`, `doctor`, `reset`, and `prepare`, by
/// which the build makes start-up caches.
public final class Main {

    private static final int WRONG_USE = 2;
    private static final String USE =
            "Commands: up, demo, status, doctor, reset. See ./tocsin help.";

    private Main() {}

    /// Carries out the command in `arguments` and exits with its status: 0 done, 1 failed, 2 wrong
    /// use, 3 nothing runs.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out));
    }

    private static int run(List<String> words, Map<String, String> environment, PrintStream out) {
        return switch (Invocation.parse(words, environment)) {
            case Invocation.Parsed.Refused(String reason) -> refuse(reason, out);
            case Invocation.Parsed.Accepted(Invocation invocation) -> carryOut(invocation, out);
        };
    }

    private static int carryOut(Invocation invocation, PrintStream out) {
        return switch (invocation.command()) {
            case "up" -> new UpCommand(invocation, out).run();
            case "demo" -> new DemoCommand(invocation, out).run();
            case "status" -> new StatusCommand(invocation, out).run();
            case "doctor" -> new DoctorCommand(invocation, out).run();
            case "reset" -> new ResetCommand(invocation, System.in, out).run();
            case "prepare" -> new PrepareCommand(out).run();
            default -> refuse("Unknown command: " + invocation.command(), out);
        };
    }

    private static int refuse(String reason, PrintStream out) {
        out.println(reason);
        out.println(USE);
        return WRONG_USE;
    }
}
