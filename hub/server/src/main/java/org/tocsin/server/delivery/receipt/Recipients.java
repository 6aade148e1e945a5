package org.tocsin.server.delivery.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// Who was told what of an advisory, from any node. For all threads.
///
/// A reader is noted when bytes are on their way to it: a notice that an advisory has ended goes
/// rather to one reader too many than to one too few.
public final class Recipients {
    private final Map<Identity, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<AdvisoryId, Hearers> told = new ConcurrentHashMap<>();

    /// Says whether the reader was told anything of the advisory.
    public boolean has(Identity reader, AdvisoryId advisory) {
        var number = numbers.get(reader);
        return number != null && hearers(advisory).has(number);
    }

    /// Returns the last edition of the advisory that the reader received; empty if it has none.
    public Optional<Revision> text(Identity reader, AdvisoryId advisory) {
        var number = numbers.get(reader);
        return number == null ? Optional.empty() : hearers(advisory).text(number);
    }

    /// Returns every edition of the advisory that the reader received. Unmodifiable; may be empty.
    public List<Revision> texts(Identity reader, AdvisoryId advisory) {
        var number = numbers.get(reader);
        return number == null ? List.of() : hearers(advisory).texts(number);
    }

    /// Returns what is to be noted when the reader is told of the advisory now.
    ///
    /// The same again, unless the reader was told something else since.
    ///
    /// @param text what edition it is told; empty for a notice
    public Heard next(Identity reader, AdvisoryId advisory, Optional<Revision> text) {
        var number = numbers.get(reader);
        return number == null ? new Heard(text, 0) : hearers(advisory).next(number, text);
    }

    /// Notes what of the advisory is on its way to the reader.
    public void note(Identity reader, AdvisoryId advisory, Heard heard) {
        int number = number(reader);
        told.merge(
                advisory,
                Hearers.NONE.with(number, heard),
                (known, _) -> known.with(number, heard));
    }

    /// Notes what a delivery tells the reader.
    public void note(Identity reader, Delivery delivery) {
        note(reader, delivery.advisory(), Heard.of(delivery));
    }

    /// Notes what a receipt says.
    public void note(Receipt receipt) {
        var reader = reader(receipt);
        receipt.deliveries().forEach(delivery -> note(reader, delivery));
    }

    /// Forgets who was told of these advisories.
    public void forget(Set<AdvisoryId> silent) {
        told.keySet().removeAll(silent);
    }

    private Hearers hearers(AdvisoryId advisory) {
        return told.getOrDefault(advisory, Hearers.NONE);
    }

    private static Identity reader(Receipt receipt) {
        return receipt.person()
                .<Identity>map(Identity.Human::new)
                .orElseGet(() -> new Identity.Machine(receipt.participant()));
    }

    private int number(Identity reader) {
        var known = numbers.get(reader);
        if (known != null) {
            return known;
        }
        synchronized (numbers) {
            return numbers.computeIfAbsent(reader, _ -> numbers.size());
        }
    }
}
