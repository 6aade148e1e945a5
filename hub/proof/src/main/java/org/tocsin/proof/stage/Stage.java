package org.tocsin.proof.stage;

import java.time.Instant;
import java.util.List;
import org.tocsin.domain.party.Participant;

/// A hub on which one world after another is played, each at a later time than the one before.
///
/// What an earlier world left behind has run out when the next begins. For one thread.
public interface Stage extends AutoCloseable {

    /// Returns the secret of a client.
    static String secret(String clientId) {
        return "secret-of-" + clientId;
    }

    /// Returns where the hub answers on loopback.
    int port();

    /// Begins the next world, with everybody as they are then.
    ///
    /// @return a number that no other world on this stage has
    int begin(List<Participant> everybody);

    /// Changes a participant, and waits until all of the hub acts by it.
    void enrol(Participant participant);

    /// Sets the clock, and tells the hub that it is sure of rights.
    ///
    /// @param millis of the world
    void at(int millis);

    /// Sets the clock while the hub hears nothing of rights.
    ///
    /// @param millis of the world
    void pass(int millis);

    /// Gives every open stream a turn soon, as any change of rights does.
    void rouse();

    /// Returns an instant of the world.
    Instant instant(int millis);

    /// Returns the id of an advisory.
    String id(String originator, String reference);

    /// Waits until a version that was admitted is where readers look.
    ///
    /// @param advisory its id
    void awaitVersion(String advisory, int version);

    /// Waits until all of the hub acts by the end of an advisory.
    ///
    /// @param advisory its id
    /// @param retracted whether it was retracted, or else cancelled
    void awaitEnd(String advisory, boolean retracted);

    /// Waits until everything that happened is on record.
    void settle();

    /// Returns what is told of the record, as far as it is of this world and the same on every hub.
    ///
    /// @param head the head of an answer, a line for each field
    /// @param body its body
    String onRecord(String head, String body);

    @Override
    void close();
}
