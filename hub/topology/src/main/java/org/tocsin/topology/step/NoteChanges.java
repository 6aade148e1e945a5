package org.tocsin.topology.step;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Proposal;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Enrolled;

/// Puts on record what changed of a participant, by comparing with what was there before.
public final class NoteChanges extends ContextualProcessor<String, Enrolled, String, AuditEntry> {
    /// Name of the store of participants as they were.
    public static final String BEFORE = "participants-before";

    /// What is on record when something begins to wait for a second person, or something else does.
    public static final String PROPOSED = "PROPOSED";

    /// What is on record when nothing waits any more.
    public static final String SETTLED = "SETTLED";

    private @Nullable KeyValueStore<String, Enrolled> before;

    @Override
    public void init(ProcessorContext<String, AuditEntry> context) {
        super.init(context);
        before = context.getStateStore(BEFORE);
    }

    @Override
    public void process(Record<String, Enrolled> record) {
        var store = requireNonNull(before);
        var now = record.value();
        var changes = changes(store.get(record.key()), now);
        store.put(record.key(), now);
        var participant = now.enrolment().participant().id().value();
        var entry =
                AuditEntry.of(
                                Kind.RIGHTS_CHANGED,
                                Kind.RIGHTS_CHANGED + "/" + participant + "/" + now.changedAt(),
                                now.changedAt())
                        .by(participant, "")
                        .with(now.changedBy(), changes);
        context().forward(record.withValue(entry));
    }

    private static List<String> changes(@Nullable Enrolled was, Enrolled now) {
        if (was == null) {
            return List.of("ENROLLED");
        }
        var changes = new ArrayList<String>();
        if (!was.enrolment().credentials().equals(now.enrolment().credentials())) {
            changes.add("CREDENTIALS");
        }
        var waiting = now.enrolment().proposal().map(Proposal::id);
        if (!was.enrolment().proposal().map(Proposal::id).equals(waiting)) {
            changes.add(waiting.isPresent() ? PROPOSED : SETTLED);
        }
        changes.addAll(changes(was.enrolment().participant(), now.enrolment().participant()));
        return changes;
    }

    private static List<String> changes(Participant was, Participant now) {
        var changes = new ArrayList<String>();
        note(changes, "CLEARANCE", was.clearance(), now.clearance());
        note(changes, "CLIENT_OF", was.clientOf(), now.clientOf());
        note(changes, "COMMUNITIES", was.communities(), now.communities());
        note(changes, "KIND", was.kind(), now.kind());
        note(changes, "MANDATES", was.mandates(), now.mandates());
        note(changes, "NAME", was.name(), now.name());
        note(changes, "PERSONS", was.persons(), now.persons());
        note(changes, "ROLES", was.roles(), now.roles());
        note(changes, "SECTORS", was.sectors(), now.sectors());
        note(changes, "SIGNING", was.signing(), now.signing());
        note(changes, "STATE", was.state(), now.state());
        note(changes, "SUSPENDED", was.suspended(), now.suspended());
        note(changes, "TERM", was.term(), now.term());
        note(changes, "TIER", was.tier(), now.tier());
        if (was.suspended() == now.suspended() && !was.standing().equals(now.standing())) {
            changes.add(now.standing().code().toUpperCase(Locale.ROOT));
        }
        return changes;
    }

    private static void note(List<String> changes, String code, Object was, Object now) {
        if (!was.equals(now)) {
            changes.add(code);
        }
    }
}
