package org.tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.client.AdvisoryStream;
import org.tocsin.client.Filter;
import org.tocsin.client.StreamEvent;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

/// Documents of a folder reach the readers of their sectors, each once, whatever lies beside them.
@Timeout(900)
final class CsafImportIT {
    private static final int DOCUMENTS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path place;

    @Test
    void everyReaderGetsTheDocumentsOfItsSectorOnceAlthoughTheHubIsKilled() throws Exception {
        var documents = Files.createDirectory(place.resolve("csaf"));
        write(documents);
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        try (var _ = Product.up(folder, ports, "--connector", "csaf=" + documents);
                var energy = Agency.client(folder, ports, "norvale-grid");
                var water = Agency.client(folder, ports, "qm-fire");
                var ofEnergy = energy.stream(Filter.sectors("ci.energy"), since(), "");
                var ofWater = water.stream(Filter.sectors("ci.water"), since(), "")) {
            var first = headlines(ofEnergy, 3);
            Product.child(folder, "hub").destroyForcibly();

            first.addAll(headlines(ofEnergy, DOCUMENTS / 2 - 3));

            assertThat(first).containsExactlyInAnyOrderElementsOf(expected(0));
            assertThat(headlines(ofWater, DOCUMENTS / 2))
                    .containsExactlyInAnyOrderElementsOf(expected(1));
            assertThat(ofEnergy.next(Duration.ofSeconds(2)).filter(CsafImportIT::isAdvisory))
                    .isEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(Files.readString(place.resolve("data/logs/csaf.log")))
                                    .contains("cut.json outcome=refused reason=J-2")
                                    .contains("label.json outcome=refused reason=J-10")
                                    .contains("id.json outcome=refused reason=J-7"));
        }
    }

    private static Optional<Instant> since() {
        return Optional.of(Instant.EPOCH);
    }

    private static boolean isAdvisory(StreamEvent event) {
        return event instanceof StreamEvent.Delivered;
    }

    private static List<String> headlines(AdvisoryStream stream, int count)
            throws InterruptedException {
        var headlines = new ArrayList<String>();
        var end = Instant.now().plus(PATIENCE);
        while (headlines.size() < count && Instant.now().isBefore(end)) {
            var event = stream.next(Duration.ofSeconds(1));
            if (event.isPresent()
                    && event.get() instanceof StreamEvent.Delivered(var _, var _, var reading)) {
                headlines.add(reading.edition().headline());
            }
        }
        return headlines;
    }

    private static List<String> expected(int remainder) {
        var titles = new ArrayList<String>();
        for (int number = remainder; number < DOCUMENTS; number += 2) {
            titles.add("Weakness " + number);
        }
        return titles;
    }

    private static void write(Path folder) throws IOException {
        for (int number = 0; number < DOCUMENTS; number++) {
            var sector = number % 2 == 0 ? "Energy" : "Water and Wastewater Systems";
            Files.writeString(
                    folder.resolve("document-%02d.json".formatted(number)),
                    document("TEST-" + number, "Weakness " + number, sector, "WHITE"));
        }
        var whole = document("TEST-900", "Broken", "Energy", "WHITE");
        Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.length() / 2));
        Files.writeString(
                folder.resolve("label.json"), document("TEST-901", "Broken", "Energy", "PURPLE"));
        Files.writeString(folder.resolve("id.json"), whole.replace("\"id\":\"TEST-900\",", ""));
    }

    private static String document(String id, String title, String sector, String label) {
        return """
        {"document":{"category":"csaf_security_advisory","csaf_version":"2.0","title":"%s",
          "distribution":{"tlp":{"label":"%s"}},
          "publisher":{"category":"coordinator","name":"Sample","namespace":"https://sample.example"},
          "notes":[{"category":"other","title":"Critical infrastructure sectors","text":"%s"},
            {"category":"summary","text":"A weakness in a controller."}],
          "tracking":{"id":"%s","status":"final","version":"1",
            "current_release_date":"2026-05-04T06:00:00Z",
            "initial_release_date":"2026-05-04T06:00:00Z",
            "revision_history":[{"date":"2026-05-04T06:00:00Z","number":"1","summary":"First"}]}}}
        """
                .formatted(title, label, sector, id);
    }
}
