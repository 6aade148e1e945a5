package org.tocsin.server.kafka;

import org.tocsin.topology.fact.Acknowledgement;

/// Where it is written that readers confirmed an advisory; hides the log.
public interface AcknowledgementLog {
    /// Writes that a reader confirmed an advisory. Blocks.
    Written write(Acknowledgement acknowledgement);
}
