package org.tocsin.server.delivery.receipt;

import org.tocsin.topology.fact.Receipt;

/// Where receipts are recorded; hides the log. For all threads.
public interface ReceiptLog {
    /// Writes one. May wait.
    void write(Receipt receipt);
}
