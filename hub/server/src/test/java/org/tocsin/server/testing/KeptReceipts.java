package org.tocsin.server.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.server.delivery.receipt.ReceiptLog;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// The receipts of a test, as they were written.
public final class KeptReceipts implements ReceiptLog {
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> fate = CompletableFuture.completedFuture(null);

    @Override
    public CompletionStage<Void> write(Receipt receipt) {
        receipts.add(receipt);
        return fate;
    }

    /// Lets nothing that is written from now on be on the log before [#release].
    public void hold() {
        fate = new CompletableFuture<>();
    }

    /// Lets all that was written be on the log.
    public void release() {
        fate.complete(null);
    }

    /// Returns every receipt of a participant's.
    public List<Receipt> of(String participant) {
        return receipts.stream()
                .filter(receipt -> receipt.participant().value().equals(participant))
                .toList();
    }

    /// Returns the names of all deliveries to a participant, in order.
    public List<String> deliveries(String participant) {
        return of(participant).stream()
                .flatMap(receipt -> receipt.deliveries().stream())
                .map(Delivery::id)
                .toList();
    }
}
