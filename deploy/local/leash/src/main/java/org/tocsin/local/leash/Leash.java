package org.tocsin.local.leash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/// Runs the main class of a program for as long as the process that started it lives.
///
/// The starting process holds the other end of this process's standard input and never writes to
/// it. The operating system closes that end however the starting process ends, `kill -9` included;
/// the program is then stopped in order, through its shutdown hooks, and by force after a grace.
public final class Leash {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int CUT = 143;

    private Leash() {}

    /// Runs `arguments[0]`, the name of a class with a static `main`, with the other arguments.
    ///
    /// @throws Throwable what that `main` throws, unwrapped
    public static void main(String[] arguments) throws Throwable {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("Give the name of the main class to run.");
        }
        var program = Class.forName(arguments[0]).getMethod("main", String[].class);
        daemon("leash", () -> stopAfterEndOf(System.in));
        try {
            program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static void stopAfterEndOf(InputStream leash) {
        try {
            leash.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            System.err.println("The line to the starting process broke: " + broken.getMessage());
        }
        System.err.println("The process that started this one is gone; stopping.");
        daemon("leash-grace", Leash::haltAfterGrace);
        Runtime.getRuntime().exit(CUT);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(CUT);
    }

    private static void daemon(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
