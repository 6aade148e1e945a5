package org.tocsin.server.delivery.receipt;

import java.util.concurrent.CompletionStage;
import org.tocsin.topology.fact.Receipt;

/// Where receipts are recorded; hides the log. For all threads.
public interface ReceiptLog {
    /// Writes one. May wait until there is room for it, and may throw.
    ///
    /// @return completes when the receipt is on the log to stay; fails when it may not be, and then
    ///   writing it again is right
    CompletionStage<Void> write(Receipt receipt);
}
