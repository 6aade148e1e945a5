package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import org.tocsin.server.security.AuditLog;
import org.tocsin.topology.fact.AuditEntry;

/// Puts this node's own observations on the log.
@OnKafka
@Singleton
final class LoggedAudit implements AuditLog {
    private final Ledger ledger;

    LoggedAudit(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void note(AuditEntry entry) {
        ledger.note(entry);
    }
}
