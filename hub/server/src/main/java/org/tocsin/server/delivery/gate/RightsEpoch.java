package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;

/// Tells rights apart: equal for readers of whom every requirement thinks the same.
final class RightsEpoch {
    private RightsEpoch() {}

    /// Returns a number below 2^48 that changes when the rights do, the same on every node.
    static long of(Reader reader) {
        var digest = sha256();
        add(digest, Boolean.toString(reader.isEnrolled()));
        switch (reader) {
            case Reader.Anyone() -> add(digest, "anyone");
            case Reader.Organisation(var participant) -> add(digest, participant);
            case Reader.Individual(var participant, var person) -> {
                add(digest, participant);
                add(digest, person.id().toString());
                add(digest, person.roles());
                add(digest, person.clearance());
                add(digest, Boolean.toString(person.suspended()));
            }
        }
        return ByteBuffer.wrap(digest.digest()).getLong() >>> 16;
    }

    private static void add(MessageDigest digest, Participant participant) {
        add(digest, participant.id().value());
        add(digest, participant.kind().code());
        add(digest, participant.state().value());
        add(digest, participant.roles());
        add(digest, participant.sectors());
        add(digest, participant.communities());
        add(digest, participant.clientOf());
        add(digest, participant.clearance());
        add(digest, Integer.toString(participant.tier()));
        add(digest, participant.standing().code());
    }

    private static void add(MessageDigest digest, Clearance clearance) {
        add(digest, Integer.toString(clearance.level()));
        add(digest, clearance.compartments());
    }

    private static void add(MessageDigest digest, Collection<?> values) {
        add(digest, Integer.toString(values.size()));
        values.stream().map(Object::toString).sorted().forEach(value -> add(digest, value));
    }

    private static void add(MessageDigest digest, String value) {
        digest.update(value.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
