package org.tocsin.proof.stage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tocsin.server.security.Participants;

/// Keeps a hub from becoming sure of rights again, as if it heard nothing from the log.
///
/// A hub is sure only when all of it acts by what it has heard; while there is silence, this part
/// of it does not. For all threads. Source: SPECIFICATION.md S-4.
final class Silence implements Participants.Effect {
    private CompletableFuture<Void> over = CompletableFuture.completedFuture(null);
    private boolean isKept;

    synchronized void begin() {
        if (over.isDone()) {
            over = new CompletableFuture<>();
            isKept = false;
        }
    }

    /// Says whether the hub has heard something that it does not act by since silence began. What
    /// it heard before, it has handed on.
    synchronized boolean isKept() {
        return isKept;
    }

    void end() {
        ending().complete(null);
    }

    private synchronized CompletableFuture<Void> ending() {
        return over;
    }

    @Override
    public synchronized CompletionStage<Void> act() {
        isKept = !over.isDone();
        return over;
    }
}
