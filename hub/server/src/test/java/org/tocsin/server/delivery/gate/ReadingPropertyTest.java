package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Decision;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.server.testing.Press;

/// Random histories against what the domain says of the latest version, with all of its text.
class ReadingPropertyTest {
    private static final int STEPS = 120;
    private static final int PAGES_MAX = 100;
    private static final List<String> READERS = List.of("low-works", "high-works");
    private static final List<Lane> LANES = List.of(Lane.values());
    private static final Interest FINANCE =
            new Interest(Set.of(Sector.FINANCE), Set.of(), Set.of(), Set.of(), Optional.empty());

    private final Stage stage = new Stage();
    private final Instant begin = stage.clock.instant();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatAReaderHoldsIsWhatTheDomainLetsItReadHoweverItCameByIt(long seed) {
        var clients = clientsOfARandomHistory(new Random(seed));

        clients.forEach(Client::drain);

        clients.forEach(this::assertHoldsWhatItMayRead);
        clients.forEach(client -> assertThat(client.drain()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoAsksPageByPageComesToTheSameEnd(long seed) {
        var random = new Random(seed);
        var clients = clientsOfARandomHistory(random);
        READERS.forEach(reader -> changeRights(reader, random.nextInt(4)));

        clients.forEach(this::readPageByPage);

        clients.forEach(this::assertHoldsWhatItMayRead);
    }

    private List<Client> clientsOfARandomHistory(Random random) {
        changeRights("low-works", 0);
        changeRights("high-works", 3);
        var clients = READERS.stream().map(reader -> client(reader, random)).toList();
        for (var step = 0; step < STEPS; step++) {
            act(random, clients);
        }
        return clients;
    }

    /// Each page is asked for by the cursor of the one before, and at another node.
    private void readPageByPage(Client client) {
        var pages = 0;
        do {
            assertThat(++pages).isLessThan(PAGES_MAX);
            client.resume(stage.gate(), client.cursor());
        } while (!client.turn(new Budget(1, 1 << 20, Integer.MAX_VALUE)).isEmpty());
    }

    private Client client(String reader, Random random) {
        var interest = random.nextBoolean() ? Interest.ANYTHING : FINANCE;
        return new Client(stage, Stage.request(reader, interest), new Start.Since(begin));
    }

    private void act(Random random, List<Client> clients) {
        var client = clients.get(random.nextInt(2));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> publish(random);
            case 4 -> end(random);
            case 5 -> stage.pass(Duration.ofSeconds(random.nextInt(30)));
            case 6 -> changeRights(client.reader(), random.nextInt(4));
            case 7 -> resume(random, client);
            default -> read(random, client);
        }
    }

    private void changeRights(String reader, int level) {
        stage.enrol(reader, level);
    }

    private void read(Random random, Client client) {
        var budget = new Budget(1 + random.nextInt(4), 1 << 20, 1 + random.nextInt(8));
        for (var frame : client.turn(budget)) {
            if (frame.revision().isPresent()) {
                assertThat(readable(client.reader(), frame.advisory()))
                        .map(ReadingPropertyTest::body)
                        .contains(frame.body());
            }
        }
    }

    /// The connection breaks after any frame, and the reader goes on from the last that it got.
    private void resume(Random random, Client client) {
        if (!client.frames.isEmpty()) {
            var last = client.frames.size() - 1 - random.nextInt(Math.min(3, client.frames.size()));
            var cursor = client.frames.get(last).cursor();
            client.frames.subList(last + 1, client.frames.size()).clear();
            client.resume(stage.gate(), cursor);
        }
    }

    private void publish(Random random) {
        var reference = "r" + random.nextInt(12);
        var lane = LANES.get(Math.floorMod(reference.hashCode(), 3));
        var drafts = new ArrayList<Draft>();
        drafts.add(draft(marking(random), "h" + random.nextInt(3), lane, sector(random)));
        for (var extra = random.nextInt(3); extra > 0; extra--) {
            var marking = marking(random);
            var words = "d" + random.nextInt(3);
            drafts.add(
                    random.nextBoolean()
                            ? detail(marking, words, lane)
                            : draft(marking, words, lane, sector(random)));
        }
        stage.press.publish(reference, drafts.toArray(Draft[]::new));
    }

    private void end(Random random) {
        var known = List.copyOf(stage.press.published().values());
        if (!known.isEmpty()) {
            var one = known.get(random.nextInt(known.size()));
            var how = random.nextInt(3) == 0 ? Ending.RETRACTED : Ending.CANCELLED;
            if (one.ending().isEmpty()) {
                stage.press.end(one.advisory().id(), how);
            }
        }
    }

    private Marking marking(Random random) {
        var requirements = new HashSet<Requirement>();
        if (random.nextInt(3) == 0) {
            requirements.add(new Requirement.AtLeast(1 + random.nextInt(3)));
        }
        if (random.nextInt(8) == 0) {
            var due = stage.clock.instant().plusSeconds(random.nextInt(60));
            requirements.add(new Requirement.NotBefore(due));
        }
        if (random.nextInt(8) == 0) {
            var lapse = stage.clock.instant().plusSeconds(60 + random.nextInt(60));
            requirements.add(new Requirement.NotAfter(lapse));
        }
        return new Marking(requirements, Set.of());
    }

    private static Sector sector(Random random) {
        return random.nextInt(4) == 0 ? Sector.TOURISM : Sector.FINANCE;
    }

    /// A reader drops what it has seen under the same id; the last of the rest is what it holds.
    private void assertHoldsWhatItMayRead(Client client) {
        var seen = new HashSet<String>();
        var last = new HashMap<AdvisoryId, Client.Frame>();
        client.frames.stream()
                .filter(frame -> seen.add(frame.delivery()))
                .forEach(frame -> last.put(frame.advisory(), frame));
        stage.press
                .published()
                .forEach((id, published) ->
                        assertHolds(client, published, Optional.ofNullable(last.get(id))));
    }

    private void assertHolds(
            Client client, Press.Published published, Optional<Client.Frame> held) {
        var now = readable(client.reader(), published.advisory().id());
        if (published.ending().isPresent()) {
            var ending = published.ending().get().name();
            held.ifPresent(frame -> assertThat(frame.state().name()).isEqualTo(ending));
        } else if (now.isPresent()) {
            var concerned = concerns(now.get(), client.interest());
            assertThat(held.isPresent() || !concerned).isTrue();
            held.ifPresent(frame -> assertThat(frame.body()).isEqualTo(body(now.get())));
        } else {
            held.ifPresent(frame -> assertThat(frame.state()).isEqualTo(State.WITHDRAWN));
        }
    }

    private static boolean concerns(Edition edition, Interest interest) {
        return edition.concerns(interest, Gazetteer.empty());
    }

    private Optional<Edition> readable(String reader, AdvisoryId id) {
        var published = Objects.requireNonNull(stage.press.published().get(id));
        var now = stage.clock.instant();
        var subject =
                new Subject(
                        stage.participants.snapshot().reader(Stage.machine(reader), now),
                        Egress.STREAM,
                        now);
        var portions = published.advisory().portions().size();
        return Decision.of(published.editions(), portions, subject).readable();
    }

    private static String body(Edition edition) {
        return new String(EditionJson.signed(Press.sealed(edition)), UTF_8);
    }
}
