package org.tocsin.client.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tocsin.client.Credentials;
import org.tocsin.client.HubClient;
import org.tocsin.client.HubUnreachable;
import org.tocsin.client.Settings;
import org.tocsin.client.terminal.Style;

/// Plays a scenario from `seeds/` against a running hub: each line is what the hub really did.
public final class Demo {
    /// The scenario that is played when none is named.
    public static final String SCENARIO = "container-on-quay-4";

    /// How far back the streams begin, so that nothing is missed while they are being opened.
    private static final Duration LOOK_BACK = Duration.ofSeconds(5);

    private final Settings hub;
    private final Map<String, String> secrets;
    private final PrintStream out;
    private final Style style;
    private final Patience patience;
    private final BiFunction<HubClient, String, HubClient> signing;
    private final Clock clock;

    /// Prepares to play.
    ///
    /// @param hub where the hub answers
    /// @param secrets the sample participants' secrets by client id
    /// @param out where the story is told
    /// @param style how
    /// @param signing makes of somebody's client one that signs what it publishes, if there is a
    ///   key
    public Demo(
            Settings hub,
            Map<String, String> secrets,
            PrintStream out,
            Style style,
            BiFunction<HubClient, String, HubClient> signing) {
        this(hub, secrets, out, style, Patience.USUAL, signing);
    }

    Demo(
            Settings hub,
            Map<String, String> secrets,
            PrintStream out,
            Style style,
            Patience patience) {
        this(hub, secrets, out, style, patience, (client, _) -> client);
    }

    private Demo(
            Settings hub,
            Map<String, String> secrets,
            PrintStream out,
            Style style,
            Patience patience,
            BiFunction<HubClient, String, HubClient> signing) {
        this.hub = hub;
        this.secrets = Map.copyOf(secrets);
        this.out = out;
        this.style = style;
        this.patience = patience;
        this.signing = signing;
        this.clock = Clock.systemUTC();
    }

    /// Plays a scenario to its end; says whether everything was as it expects.
    ///
    /// @param name its file below `seeds/scenarios/`, without `.json`
    /// @throws IllegalArgumentException when there is no such scenario
    /// @throws InterruptedException when the playing thread is interrupted
    public boolean play(String name) throws InterruptedException {
        var scenario =
                SeedFiles.find("scenarios/" + name + ".json")
                        .map(Scenario::of)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no scenario named " + name));
        var story = new Story(out, style);
        var begun = clock.instant();
        story.begin(scenario);
        try (var cast = new Cast(scenario, this::client, begun.minus(LOOK_BACK))) {
            story.fact(
                    "Each of them listens by a stream of its own: "
                            + String.join(", ", scenario.readers())
                            + ".");
            play(scenario, new Play(cast, story, clock, suffix(begun), patience));
        } catch (HubUnreachable away) {
            story.expect(false, Optional.ofNullable(away.getMessage()).orElse(""));
        }
        return story.end(Duration.between(begun, clock.instant()));
    }

    private HubClient client(String id) {
        var secret =
                Optional.ofNullable(secrets.get(id))
                        .orElseThrow(() -> new IllegalStateException("no secret of " + id));
        return signing.apply(new HubClient(hub, new Credentials(id, secret)), id);
    }

    private static void play(Scenario scenario, Play play) throws InterruptedException {
        for (var step : scenario.steps()) {
            if (!play.step(step)) {
                return;
            }
        }
        play.lookBack();
    }

    /// Makes the references of one play unlike those of another.
    private static String suffix(Instant begun) {
        return "-"
                + Long.toString(begun.toEpochMilli(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }
}
