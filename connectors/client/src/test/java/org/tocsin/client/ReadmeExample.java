package org.tocsin.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The example of the README, which is compared with it.
final class ReadmeExample {
    private final List<String> done = new ArrayList<>();

    void follow(String secret, String cursor) throws InterruptedException {
        // README: begin
        var settings = Settings.of(URI.create("http://127.0.0.1:8080"));
        try (var client = new HubClient(settings, new Credentials("quayside-terminal", secret));
                var stream = client.stream(Filter.sectors("cargo"), Optional.empty(), cursor)) {
            while (true) {
                switch (stream.next(Duration.ofMinutes(1)).orElseThrow()) {
                    case StreamEvent.Delivered(var delivery, var position, var reading) ->
                            act(reading);
                    case StreamEvent.Withdrawn(var delivery, var position, var notice) ->
                            undo(notice.id(), notice.state());
                    case StreamEvent.Gap(var reason, var keptSince) ->
                            askForWhatCameBefore(keptSince);
                    case StreamEvent.Current _, StreamEvent.Lost _ -> {}
                    case StreamEvent.Ended(var problem) ->
                            throw new IllegalStateException(problem.title());
                }
            }
        }
        // README: end
    }

    private void act(Reading reading) {
        done.add("act on " + reading);
    }

    private void undo(String id, String state) {
        done.add("undo " + id + state);
    }

    private void askForWhatCameBefore(Optional<Instant> keptSince) {
        done.add("ask for what came before " + keptSince);
    }
}
