package org.tocsin.server.testing;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.server.security.AuditLog;
import org.tocsin.topology.fact.AuditEntry;

/// A record in memory.
@Singleton
@Requires(property = "hub.kafka.enabled", value = "false")
public final class FakeAuditLog implements AuditLog {
    /// What was noted, in order.
    public final List<AuditEntry> noted = new CopyOnWriteArrayList<>();

    @Override
    public void note(AuditEntry entry) {
        noted.add(entry);
    }
}
