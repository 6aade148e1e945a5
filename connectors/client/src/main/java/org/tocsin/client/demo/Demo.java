package org.tocsin.client.demo;

import java.io.PrintStream;
import java.nio.file.Path;
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
    private final Path folder;
    private final PrintStream out;
    private final Style style;
    private final Patience patience;
    private final BiFunction<HubClient, String, HubClient> signing;
    private final Clock clock;

    /// On what sort of hub a scenario is played.
    public enum Stage {
        /// On whichever runs: it publishes advisories and reads them.
        ANY_HUB,
        /// On one of its own, because it changes rights or looks into files.
        OWN_HUB,
        /// On one of its own whose clock can be moved.
        OWN_HUB_AND_CLOCK
    }

    /// Prepares to play.
    ///
    /// @param hub where the hub answers
    /// @param secrets the sample participants' secrets by client id
    /// @param folder where a hub of this machine keeps its data
    /// @param out where the story is told
    /// @param style how
    /// @param signing makes of somebody's client one that signs what it publishes, if there is a
    ///   key
    public Demo(
            Settings hub,
            Map<String, String> secrets,
            Path folder,
            PrintStream out,
            Style style,
            BiFunction<HubClient, String, HubClient> signing) {
        this(hub, secrets, folder, out, style, Patience.USUAL, signing);
    }

    /// Returns on what sort of hub the scenario of this name is played; empty when there is none.
    public static Optional<Stage> stage(String name) {
        return find(name).map(Scenario::stage);
    }

    Demo(
            Settings hub,
            Map<String, String> secrets,
            Path folder,
            PrintStream out,
            Style style,
            Patience patience) {
        this(hub, secrets, folder, out, style, patience, (client, _) -> client);
    }

    private Demo(
            Settings hub,
            Map<String, String> secrets,
            Path folder,
            PrintStream out,
            Style style,
            Patience patience,
            BiFunction<HubClient, String, HubClient> signing) {
        this.hub = hub;
        this.secrets = Map.copyOf(secrets);
        this.folder = folder;
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
                find(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no scenario named " + name));
        var story = new Story(out, style);
        var time = new HubTime(clock, folder.resolve("configuration/clock"));
        var begun = clock.instant();
        story.begin(scenario);
        try (var cast = new Cast(scenario, secrets, this::client, begun.minus(LOOK_BACK))) {
            story.fact(
                    "Each of them listens by a stream of its own: "
                            + String.join(", ", scenario.readers())
                            + ".");
            var scene = new Scene(cast, story, time, patience, suffix(begun), folder);
            new Play(scenario, scene).run();
        } catch (HubUnreachable away) {
            story.expect(false, Optional.ofNullable(away.getMessage()).orElse(""));
        }
        return story.end(Duration.between(begun, clock.instant()));
    }

    private HubClient client(String id, String secret) {
        return signing.apply(new HubClient(hub, new Credentials(id, secret)), id);
    }

    private static Optional<Scenario> find(String name) {
        return SeedFiles.find("scenarios/" + name + ".json").map(Scenario::of);
    }

    /// Makes the references of one play unlike those of another.
    private static String suffix(Instant begun) {
        return "-"
                + Long.toString(begun.toEpochMilli(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }
}
