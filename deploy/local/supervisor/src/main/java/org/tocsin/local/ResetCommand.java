package org.tocsin.local;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.FolderLock;

/// Deletes the data of a hub that does not run.
final class ResetCommand {

    private final Invocation invocation;
    private final InputStream in;
    private final PrintStream out;

    ResetCommand(Invocation invocation, InputStream in, PrintStream out) {
        this.invocation = invocation;
        this.in = in;
        this.out = out;
    }

    /// Returns 0 when there is no data any more, 1 when it was kept.
    int run() {
        var folder = invocation.folder();
        if (!folder.exists()) {
            return say(0, "There is no hub's data in " + folder.root());
        }
        var taken = FolderLock.take(folder);
        if (taken.isEmpty()) {
            return say(1, "A hub runs on " + folder.root() + ". Stop it first.");
        }
        try (var _ = taken.get()) {
            new Leftovers(folder, out).clear();
            if (!invocation.yes() && !agreed(folder)) {
                return say(1, "Nothing was deleted.");
            }
            folder.delete();
            return say(0, "Deleted the data in " + folder.root());
        }
    }

    private boolean agreed(DataFolder folder) {
        out.print("Delete every advisory, key and secret in " + folder.root() + "? [y/N] ");
        out.flush();
        var answers = new Scanner(in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
    }

    private int say(int status, String sentence) {
        out.println(sentence);
        return status;
    }
}
