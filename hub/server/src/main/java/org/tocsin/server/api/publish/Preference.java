package org.tocsin.server.api.publish;

import java.time.Duration;
import java.util.regex.Pattern;
import org.tocsin.server.config.DecisionSettings;

/// How long a publisher prefers to wait for a decision (RFC 7240).
final class Preference {
    private static final Pattern ASYNC = pattern("respond-async");
    private static final Pattern WAIT = pattern("wait(?:\\s*=\\s*\"?(\\d{1,6})\"?)?");

    private Preference() {}

    /// Returns the wait that the values of `Prefer` ask for, within the limits.
    ///
    /// `wait=20` is at most 20 seconds, `wait` as long as the hub allows, `respond-async` not at
    /// all. What cannot be read is ignored, as the standard says.
    static Duration wait(String prefer, DecisionSettings settings) {
        var wish = WAIT.matcher(prefer);
        if (wish.find()) {
            var seconds = wish.group(1);
            var asked =
                    seconds == null
                            ? settings.waitMax()
                            : Duration.ofSeconds(Long.parseLong(seconds));
            return asked.compareTo(settings.waitMax()) < 0 ? asked : settings.waitMax();
        }
        return ASYNC.matcher(prefer).find() ? Duration.ZERO : settings.waitDefault();
    }

    private static Pattern pattern(String preference) {
        return Pattern.compile("(?i)(?:^|,)\\s*" + preference + "\\s*(?:$|,|;)");
    }
}
