package org.tocsin.csaf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.tocsin.client.HubClient;
import org.tocsin.formats.csaf.CsafReader;
import org.tocsin.formats.csaf.CsafSettings;

/// Hands a crawl's reports to Connect.
///
/// The report of a document carries its source offset, so Connect remembers a document once its
/// report is on the topic, and never before the hub has it.
public final class CsafSourceTask extends SourceTask {
    /// Connect gets an answer at least this often, so that it can stop or pause the task.
    private static final Duration HELD_MAX = Duration.ofSeconds(1);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Clock clock;
    private @Nullable HubClient hub;
    private @Nullable Crawl crawl;

    /// Creates the task; Connect calls this.
    public CsafSourceTask() {
        this(Clock.systemUTC());
    }

    CsafSourceTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void start(Map<String, String> properties) {
        var configuration = new CsafConfiguration(properties);
        var unsigned = new HubClient(configuration.hub(), configuration.credentials());
        var client = configuration.signer().map(unsigned::signing).orElse(unsigned);
        var settings = CsafSettings.unattended(configuration.validity());
        var importer = new Importer(new CsafReader(settings), client);
        hub = client;
        crawl = new Crawl(configuration, importer, context.offsetStorageReader(), clock);
    }

    @Override
    public @Nullable List<SourceRecord> poll() throws InterruptedException {
        var under = crawl;
        if (under == null) {
            return null;
        }
        var records = under.next(() -> stopping.getCount() == 0);
        if (!records.isEmpty()) {
            return records;
        }
        var pause = under.pause();
        var held = pause.compareTo(HELD_MAX) > 0 ? HELD_MAX : pause;
        stopping.await(held.toNanos(), TimeUnit.NANOSECONDS);
        return null;
    }

    /// Connect calls this from another thread while a poll may be under way.
    @Override
    public void stop() {
        stopping.countDown();
        var client = hub;
        if (client != null) {
            client.close();
        }
    }

    @Override
    public String version() {
        return Version.CURRENT;
    }
}
