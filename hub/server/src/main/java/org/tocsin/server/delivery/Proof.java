package org.tocsin.server.delivery;

import java.util.function.BooleanSupplier;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Participants;

/// Says whether the credential by which a stream was opened is still its reader's.
///
/// It is asked before each turn, so it looks only when the participant's record is another one. For
/// one thread at a time. Source: SPECIFICATION.md S-11.
final class Proof implements BooleanSupplier {
    private static final long NEVER = Long.MIN_VALUE;

    private final Participants participants;
    private final Caller reader;
    private long looked = NEVER;
    private boolean holds;

    Proof(Participants participants, Caller reader) {
        this.participants = participants;
        this.reader = reader;
    }

    @Override
    public boolean getAsBoolean() {
        var directory = participants.snapshot();
        var epoch = directory.epoch(reader.identity().participant());
        if (epoch != looked) {
            looked = epoch;
            holds =
                    directory
                            .credential(reader.identity())
                            .filter(reader.credential()::equals)
                            .isPresent();
        }
        return holds;
    }
}
