package org.tocsin.proof.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Reads along what this process logs: no log holds a word of an advisory, of whichever portion.
///
/// Source: SPECIFICATION.md S-6.
public final class LogTap implements AutoCloseable {
    private final List<String> leaks = new CopyOnWriteArrayList<>();
    private final Canaries canaries = new Canaries(List.of());
    private final Tap tap = new Tap();

    /// Begins to read along.
    public LogTap() {
        var root = root();
        tap.setContext(root.getLoggerContext());
        tap.start();
        root.detachAndStopAllAppenders();
        root.addAppender(tap);
        ((Logger) LoggerFactory.getLogger("org.tocsin")).setLevel(Level.DEBUG);
    }

    /// Returns what a log has given away; empty if none has.
    public Optional<String> leak() {
        return leaks.stream().findFirst();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private void read(ILoggingEvent event) {
        var text =
                event.getFormattedMessage()
                        + Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of())
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(it -> it.getMessage())
                                .orElse("");
        var found = Canaries.tokens(text).stream().findFirst().or(() -> canaries.disguised(text));
        found.ifPresent(
                token -> leaks.add("the log of " + event.getLoggerName() + " tells " + token));
    }

    @Override
    public void close() {
        root().detachAppender(tap);
        tap.stop();
    }

    private final class Tap extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            read(event);
        }
    }
}
