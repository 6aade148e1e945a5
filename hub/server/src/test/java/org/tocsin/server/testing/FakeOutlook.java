package org.tocsin.server.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Subject;
import org.tocsin.server.audit.Outlook;
import org.tocsin.server.delivery.CatalogueOutlook;

/// An outlook that says what it was told to.
@Singleton
@Replaces(CatalogueOutlook.class)
@Requires(property = "hub.kafka.enabled", value = "false")
public final class FakeOutlook implements Outlook {
    private final Map<String, Decided> told = new ConcurrentHashMap<>();

    /// Has `decided` said of an advisory for a participant's machine.
    public void say(AdvisoryId advisory, String participant, Decided decided) {
        told.put(advisory + " " + participant, decided);
    }

    @Override
    public Optional<Decided> of(AdvisoryId advisory, Subject subject) {
        return subject.reader() instanceof Reader.Organisation(var participant)
                ? Optional.ofNullable(told.get(advisory + " " + participant.id()))
                : Optional.empty();
    }
}
