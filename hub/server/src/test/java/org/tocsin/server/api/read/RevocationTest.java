package org.tocsin.server.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.FakeEnrolmentLog;
import org.tocsin.server.testing.Narrowing;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.Trials;
import org.tocsin.server.testing.World;
import org.tocsin.topology.fact.Enrolled;

/// Rule S-18, on one node and without a log: from the moment when a change is confirmed, nothing is
/// written to a socket that its reader may no longer read, whether texts are at hand or have to be
/// fetched from the disk, which takes a while in which rights change.
@ParameterizedClass(name = "{0} bytes of texts in memory")
@ValueSource(longs = {16 << 20, 0})
class RevocationTest {
    private static final int TRIALS = 72;
    private static final int OLDER = 400;
    private static final String READER = "quay-works";
    private static final String BODY = Trials.CANARY.repeat(600);

    private final EmbeddedServer hub;
    private final World world;
    private final FakeEnrolmentLog enrolments;
    private final Press press;
    private int published;

    RevocationTest(long bodyBytesInMemoryMax) {
        hub =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of("hub.delivery.body-bytes-in-memory-max", bodyBytesInMemoryMax),
                        "test");
        var context = hub.getApplicationContext();
        world = new World(context);
        enrolments = context.getBean(FakeEnrolmentLog.class);
        press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /// Rule S-7.
    @Test
    void nothingAboveClearanceIsWrittenOnceAChangeIsConfirmed() throws Exception {
        for (int number = 0; number < OLDER; number++) {
            publishRestricted();
        }
        var trials = new Trials(new Node());

        for (int trial = 0; trial < TRIALS; trial++) {
            world.confirm();
            world.put(Narrowing.reader(READER));
            trials.run(trial);
        }

        System.out.println("RevocationTest: " + trials);
        assertThat(trials.caughtInTheMiddle()).isGreaterThan(TRIALS * 2 / 3);
    }

    private synchronized void publishRestricted() {
        press.publish(
                "restricted-" + published++,
                Press.draft(Narrowing.RESTRICTED, Trials.CANARY, Lane.FLASH, Sector.EMERGENCY),
                Press.detail(Narrowing.RESTRICTED, BODY, Lane.FLASH));
    }

    private synchronized void publish(String headline) {
        press.publish(
                "clear-" + published++,
                Press.draft(Marking.CLEAR, headline, Lane.FLASH, Sector.EMERGENCY));
    }

    private final class Node implements Trials.Subject {
        @Override
        public int port() {
            return hub.getPort();
        }

        @Override
        public String authorization(int trial) {
            return world.bearer(READER);
        }

        @Override
        public String cursor(int trial) {
            var path = "/v1/stream?since=2020-01-01T00:00:00Z";
            try (var stream = new EventStream(port(), path, authorization(trial))) {
                stream.next();
                return stream.lastId();
            }
        }

        @Override
        public void narrow(int trial, Narrowing how) {
            enrolments.change(directory -> {
                var known = directory.enrolment(new ParticipantId(READER)).orElseThrow();
                return decision(known, how.of(known.participant()));
            });
        }

        private EnrolmentLog.Decision<String> decision(Enrolment known, Participant after) {
            var enrolled =
                    new Enrolled(
                            new Enrolment(after, List.copyOf(known.credentials())),
                            Instant.EPOCH,
                            "");
            return new EnrolmentLog.Decision.Write<>(enrolled, "done");
        }

        @Override
        public AutoCloseable publishing() {
            var publisher = Executors.newSingleThreadScheduledExecutor();
            var _ =
                    publisher.scheduleWithFixedDelay(
                            RevocationTest.this::publishRestricted, 0, 2, TimeUnit.MILLISECONDS);
            return publisher;
        }

        @Override
        public void publishClear(String headline) {
            publish(headline);
        }
    }
}
