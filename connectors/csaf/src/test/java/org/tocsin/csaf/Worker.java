package org.tocsin.csaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/// Runs the task as a Connect worker does: keeps the offsets of the records that it took.
final class Worker {
    private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();
    private final List<SourceRecord> records = new ArrayList<>();
    private final Map<String, String> properties;

    Worker(Map<String, String> properties) {
        this.properties = properties;
    }

    /// Starts a task and polls until it has had nothing to report `quiet` times in a row.
    ///
    /// @param recordsMax after how many records of this run to stop, as if the worker died
    /// @param kept how many records of this run have their offsets kept before that
    void run(int quiet, int recordsMax, int kept) throws InterruptedException {
        var task = new CsafSourceTask();
        task.initialize(context());
        task.start(properties);
        try {
            int silent = 0;
            int taken = 0;
            while (silent < quiet && taken < recordsMax) {
                var polled = task.poll();
                silent = polled == null ? silent + 1 : 0;
                for (var one : polled == null ? List.<SourceRecord>of() : polled) {
                    records.add(one);
                    if (taken++ < kept) {
                        offsets.put(Map.copyOf(one.sourcePartition()), offset(one));
                    }
                }
            }
        } finally {
            task.stop();
        }
    }

    /// Runs until all is quiet, and keeps every offset.
    void run() throws InterruptedException {
        run(3, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Returns a worker that has these offsets and other properties.
    Worker moved(Map<String, String> others) {
        var worker = new Worker(others);
        worker.offsets.putAll(offsets);
        return worker;
    }

    List<SourceRecord> records() {
        return List.copyOf(records);
    }

    /// Returns the names of the documents with this outcome, in the order of their reports.
    List<String> files(String outcome) {
        return reports(outcome).stream().map(report -> report.getString("file")).toList();
    }

    List<Struct> reports(String outcome) {
        return records.stream()
                .map(one -> (Struct) one.value())
                .filter(report -> outcome.equals(report.getString("outcome")))
                .toList();
    }

    private static Map<String, Object> offset(SourceRecord one) {
        return new HashMap<>(one.sourceOffset());
    }

    private SourceTaskContext context() {
        return new SourceTaskContext() {
            @Override
            public Map<String, String> configs() {
                return properties;
            }

            @Override
            public OffsetStorageReader offsetStorageReader() {
                return reader();
            }

            @Override
            public PluginMetrics pluginMetrics() {
                throw new UnsupportedOperationException("no metrics here");
            }
        };
    }

    private OffsetStorageReader reader() {
        return new OffsetStorageReader() {
            @Override
            public <T> Map<String, Object> offset(Map<String, T> partition) {
                return offsets.getOrDefault(partition, Map.of());
            }

            @Override
            public <T> Map<Map<String, T>, Map<String, Object>> offsets(
                    Collection<Map<String, T>> partitions) {
                var found = new HashMap<Map<String, T>, Map<String, Object>>();
                for (var partition : partitions) {
                    if (offsets.containsKey(partition)) {
                        found.put(partition, offset(partition));
                    }
                }
                return found;
            }
        };
    }
}
