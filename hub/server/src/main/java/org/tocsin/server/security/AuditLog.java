package org.tocsin.server.security;

import org.tocsin.topology.fact.AuditEntry;

/// Where this node puts on record what only it has seen; hides the log.
public interface AuditLog {
    /// Notes something. Does not wait.
    void note(AuditEntry entry);
}
