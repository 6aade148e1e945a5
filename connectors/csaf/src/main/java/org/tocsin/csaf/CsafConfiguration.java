package org.tocsin.csaf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.tocsin.client.Credentials;
import org.tocsin.client.Settings;
import org.tocsin.client.SigningKeyFile;
import org.tocsin.formats.json.SubmissionSigner;

/// The connector's configuration, checked at its start.
final class CsafConfiguration extends AbstractConfig {
    static final String FOLDER = "csaf.folder";
    static final String FEED = "csaf.feed";
    static final String FOLDER_INTERVAL = "csaf.folder.interval.ms";
    static final String FOLDER_SETTLE = "csaf.folder.settle.ms";
    static final String FEED_INTERVAL = "csaf.feed.interval.ms";
    static final String VALIDITY = "csaf.validity.days";
    static final String BATCH = "csaf.batch.documents";
    static final String TOPIC = "csaf.reports.topic";
    static final String HUB = "hub.url";
    static final String CLIENT_ID = "hub.client.id";
    static final String CLIENT_SECRET = "hub.client.secret";
    static final String SIGNING_KEY = "hub.signing.key.file";
    static final String RETRY_MIN = "hub.retry.min.ms";
    static final String RETRY_MAX = "hub.retry.max.ms";

    static final ConfigDef DEFINITION =
            new ConfigDef()
                    .define(
                            FOLDER,
                            ConfigDef.Type.STRING,
                            "",
                            Importance.HIGH,
                            "Folder with CSAF files.")
                    .define(
                            FEED,
                            ConfigDef.Type.STRING,
                            "",
                            Importance.HIGH,
                            "URL of a provider's directory with changes.csv or index.txt.")
                    .define(HUB, ConfigDef.Type.STRING, Importance.HIGH, "Base URL of the hub.")
                    .define(
                            CLIENT_ID,
                            ConfigDef.Type.STRING,
                            "cyber-feed",
                            Importance.HIGH,
                            "Participant that publishes.")
                    .define(CLIENT_SECRET, ConfigDef.Type.PASSWORD, Importance.HIGH, "Its secret.")
                    .define(
                            SIGNING_KEY,
                            ConfigDef.Type.STRING,
                            "",
                            Importance.MEDIUM,
                            "File with the key by which it signs; empty when the hub vouches.")
                    .define(
                            TOPIC,
                            ConfigDef.Type.STRING,
                            "connect.csaf.reports.v1",
                            Importance.MEDIUM,
                            "Topic for one report for each document.")
                    .define(
                            VALIDITY,
                            ConfigDef.Type.INT,
                            3_650,
                            Range.between(1, 36_500),
                            Importance.MEDIUM,
                            "How long an advisory counts after its document's release, in days.")
                    .define(
                            FOLDER_INTERVAL,
                            ConfigDef.Type.LONG,
                            5_000L,
                            Range.atLeast(100),
                            Importance.LOW,
                            "Time between two looks at the folder, in milliseconds.")
                    .define(
                            FOLDER_SETTLE,
                            ConfigDef.Type.LONG,
                            1_000L,
                            Range.atLeast(0),
                            Importance.LOW,
                            "How long a file is unchanged before it is read, in milliseconds.")
                    .define(
                            FEED_INTERVAL,
                            ConfigDef.Type.LONG,
                            3_600_000L,
                            Range.atLeast(1_000),
                            Importance.LOW,
                            "Time between two looks at the feed, in milliseconds.")
                    .define(
                            BATCH,
                            ConfigDef.Type.INT,
                            20,
                            Range.between(1, 1_000),
                            Importance.LOW,
                            "The most documents that are handled before their reports are sent.")
                    .define(
                            RETRY_MIN,
                            ConfigDef.Type.LONG,
                            500L,
                            Range.atLeast(1),
                            Importance.LOW,
                            "First pause when the hub is away, in milliseconds.")
                    .define(
                            RETRY_MAX,
                            ConfigDef.Type.LONG,
                            60_000L,
                            Range.atLeast(1),
                            Importance.LOW,
                            "Longest pause when the hub is away, and shortest before what it holds is"
                                    + " asked for again, in milliseconds.");

    private final @Nullable SubmissionSigner signer;

    CsafConfiguration(Map<String, String> properties) {
        super(DEFINITION, properties, false);
        if (getString(FOLDER).isBlank() == getString(FEED).isBlank()) {
            throw new ConfigException("Name either " + FOLDER + " or " + FEED);
        }
        if (getLong(RETRY_MIN) > getLong(RETRY_MAX)) {
            throw new ConfigException(RETRY_MIN + " is at most " + RETRY_MAX);
        }
        requireWeb(HUB, getString(HUB));
        this.signer = signer(getString(SIGNING_KEY));
        if (!getString(FEED).isBlank()) {
            requireWeb(FEED, getString(FEED));
        }
    }

    /// Returns where documents come from.
    Provider provider(Clock clock) {
        return getString(FEED).isBlank()
                ? new FolderProvider(
                        Path.of(getString(FOLDER)),
                        duration(FOLDER_INTERVAL),
                        duration(FOLDER_SETTLE),
                        clock)
                : new FeedProvider(URI.create(getString(FEED)), duration(FEED_INTERVAL));
    }

    /// Returns how long an advisory counts after its document's release.
    Duration validity() {
        return Duration.ofDays(getInt(VALIDITY));
    }

    /// Returns how to reach the hub.
    Settings hub() {
        return Settings.of(URI.create(getString(HUB)));
    }

    /// Returns how the publisher shows who it is.
    Credentials credentials() {
        return new Credentials(getString(CLIENT_ID), getPassword(CLIENT_SECRET).value());
    }

    /// Returns what signs the publisher's advisories; empty when the hub vouches for them.
    Optional<SubmissionSigner> signer() {
        return Optional.ofNullable(signer);
    }

    private static @Nullable SubmissionSigner signer(String file) {
        return file.isBlank() ? null : signer(Path.of(file));
    }

    private static SubmissionSigner signer(Path file) {
        try {
            return SigningKeyFile.read(file).signer();
        } catch (IllegalArgumentException wrong) {
            throw new ConfigException(SIGNING_KEY + ": " + wrong.getMessage());
        } catch (IOException unreadable) {
            throw new ConfigException(SIGNING_KEY + " cannot be read: " + file);
        }
    }

    /// Returns the topic for reports.
    String topic() {
        return getString(TOPIC);
    }

    /// Returns the most documents of one batch.
    int batchDocuments() {
        return getInt(BATCH);
    }

    /// Returns the growing pauses while the hub is away.
    Backoff backoff() {
        return new Backoff(duration(RETRY_MIN), duration(RETRY_MAX));
    }

    /// Returns how long at least to leave the hub alone with what it holds.
    Duration heldPause() {
        return duration(RETRY_MAX);
    }

    private Duration duration(String key) {
        return Duration.ofMillis(getLong(key));
    }

    private static void requireWeb(String key, String url) {
        var uri = uri(key, url);
        if (!List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null) {
            throw new ConfigException(key + " is an http or https URL");
        }
    }

    private static URI uri(String key, String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException _) {
            throw new ConfigException(key + " is an http or https URL");
        }
    }
}
