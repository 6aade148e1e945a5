package org.tocsin.server.delivery.receipt;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.Receipt;

/// Who received any edition of an advisory, from any node. For all threads.
///
/// A reader is noted when bytes are on their way to it: a notice that an advisory has ended goes
/// rather to one reader too many than to one too few.
public final class Recipients {
    private final Map<Identity, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Identity> readers = new ConcurrentHashMap<>();
    private final Map<AdvisoryId, ReaderSet> received = new ConcurrentHashMap<>();

    /// Says whether the reader received any edition of the advisory.
    public boolean has(Identity reader, AdvisoryId advisory) {
        var number = numbers.get(reader);
        return number != null && received.getOrDefault(advisory, ReaderSet.EMPTY).contains(number);
    }

    /// Notes that an edition of the advisory is on its way to the reader.
    public void note(Identity reader, AdvisoryId advisory) {
        int number = number(reader);
        received.merge(advisory, ReaderSet.EMPTY.with(number), (known, _) -> known.with(number));
    }

    /// Notes what a receipt says; notices without body do not count.
    public void note(Receipt receipt) {
        var reader = reader(receipt);
        for (var delivery : receipt.deliveries()) {
            if (delivery.revision().isPresent()) {
                note(reader, delivery.advisory());
            }
        }
    }

    /// Returns who received any edition of the advisory, in no order. Unmodifiable; may be empty.
    public List<Identity> of(AdvisoryId advisory) {
        return received.getOrDefault(advisory, ReaderSet.EMPTY)
                .numbers()
                .mapToObj(readers::get)
                .toList();
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
            return numbers.computeIfAbsent(
                    reader,
                    it -> {
                        readers.put(numbers.size(), it);
                        return numbers.size();
                    });
        }
    }
}
