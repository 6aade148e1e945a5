package org.tocsin.csaf;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/// Publishes CSAF 2.0 advisories of others on a hub; one task does it, as order counts.
public final class CsafSourceConnector extends SourceConnector {
    private Map<String, String> properties = Map.of();

    /// Creates the connector; Connect calls this.
    public CsafSourceConnector() {}

    @Override
    public void start(Map<String, String> given) {
        properties = Map.copyOf(new CsafConfiguration(given).originalsStrings());
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CsafSourceTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int tasksMax) {
        return List.of(properties);
    }

    @Override
    public void stop() {
        properties = Map.of();
    }

    @Override
    public ConfigDef config() {
        return CsafConfiguration.DEFINITION;
    }

    @Override
    public String version() {
        return Version.CURRENT;
    }
}
