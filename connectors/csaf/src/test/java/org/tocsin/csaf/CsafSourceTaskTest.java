package org.tocsin.csaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.advisory.Submission;

class CsafSourceTaskTest {
    private static final Path PUBLIC = Path.of(System.getProperty("tocsin.data", "absent"), "csaf");

    /// Ten documents that cannot be taken, each for a reason of its own.
    private static final Map<String, String> BROKEN =
            Map.ofEntries(
                    entry("b-empty.json", ""),
                    entry("b-half.json", Documents.document("B-1", 1).substring(0, 200)),
                    entry("b-list.json", "[]"),
                    entry("b-twice.json", "{\"document\": {}, \"document\": {}}"),
                    entry("b-no-id.json", changed("\"id\": \"B\", ", "")),
                    entry("b-blank-id.json", changed("\"id\": \"B\"", "\"id\": \" \"")),
                    entry("b-label.json", changed("WHITE", "PINK")),
                    entry("b-no-label.json", changed("\"tlp\"", "\"text\"")),
                    entry("b-red.json", changed("WHITE", "RED")),
                    entry("b-draft.json", changed("final", "draft")));

    @TempDir private Path folder;
    private FakeHub hub = new FakeHub();

    @BeforeEach
    void startHub() {
        hub.close();
        hub = new FakeHub();
    }

    @AfterEach
    void stopHub() {
        hub.close();
    }

    @Test
    void everyPublicAdvisoryIsPublishedAndBrokenFilesAreRefusedByName() throws Exception {
        copyPublic();
        for (var broken : BROKEN.entrySet()) {
            write(broken.getKey(), broken.getValue());
        }
        var worker = new Worker(properties());

        worker.run();

        assertThat(worker.files("ACCEPTED")).hasSize(78).doesNotHaveDuplicates();
        assertThat(worker.files("REFUSED")).containsExactlyInAnyOrderElementsOf(BROKEN.keySet());
        assertThat(hub.admitted()).hasSize(78);
        assertThat(hub.admitted()).extracting(Submission::version).containsOnly(1);
        System.out.println("admitted by sector: " + perSector(hub.admitted()));
    }

    @Test
    void aRestartNeitherLosesNorRepeats() throws Exception {
        copyPublic();
        var worker = new Worker(properties());

        worker.run(3, 40, 23);
        worker.run(3, 20, 5);
        worker.run();

        assertThat(hub.admitted()).hasSize(78);
        assertThat(hub.admitted()).extracting(Submission::id).doesNotHaveDuplicates();
        var reports = worker.records().size();
        worker.run();
        assertThat(worker.records()).hasSize(reports);
    }

    @Test
    void whileTheHubIsAwayNothingIsLost() throws Exception {
        for (int number = 1; number <= 5; number++) {
            write("d" + number + ".json", Documents.document("D-" + number, 1));
        }
        hub.failNext(7);
        var worker = new Worker(properties());

        worker.run(60, 5, 5);

        assertThat(worker.files("ACCEPTED")).hasSize(5);
        assertThat(hub.admitted()).hasSize(5);
    }

    @Test
    void whatTheHubHasNotDecidedIsAskedAgain() throws Exception {
        write("d.json", Documents.document("D-1", 1));
        hub.delayNext(2);
        var worker = new Worker(properties());

        worker.run(60, 1, 1);

        assertThat(worker.files("ACCEPTED")).containsExactly("d.json");
        assertThat(hub.admitted()).hasSize(1);
    }

    @Test
    void whatIsHeldIsToldOnceAndAskedForAgainWhileOthersGoOn() throws Exception {
        write("a.json", Documents.document("A-1", 1));
        write("b.json", Documents.document("B-1", 1));
        hub.holdNext(3, "A-1");
        var worker = new Worker(properties());

        worker.run(30, 3, 3);

        assertThat(worker.files("HELD")).containsExactly("a.json");
        assertThat(worker.reports("HELD").getFirst().getInt32("version")).isEqualTo(1);
        assertThat(worker.files("ACCEPTED")).containsExactly("b.json", "a.json");
        assertThat(hub.admitted()).hasSize(2);
    }

    @Test
    void whatWasHeldBeforeARestartIsAskedForAgain() throws Exception {
        write("a.json", Documents.document("A-1", 1));
        hub.holdNext(1_000, "A-1");
        var worker = new Worker(properties());
        worker.run(20, 9, 9);
        hub.holdNext(0, "A-1");

        worker.run(20, 9, 9);

        assertThat(worker.files("HELD")).containsExactly("a.json");
        assertThat(worker.files("ACCEPTED")).containsExactly("a.json");
    }

    @Test
    void aPublisherWhomTheHubDoesNotKnowYetLosesNothing() throws Exception {
        write("d.json", Documents.document("D-1", 1));
        hub.know(false);
        var worker = new Worker(properties());
        worker.run(5, 1, 1);
        assertThat(worker.records()).isEmpty();
        hub.know(true);

        worker.run();

        assertThat(worker.files("ACCEPTED")).containsExactly("d.json");
    }

    @Test
    void aReportSaysNothingOfTheText() throws Exception {
        write("good.json", Documents.document("D-1", 1, "canary one"));
        write("bad.json", Documents.document("canary two", 1, "canary").replace("WHITE", "canary"));
        var worker = new Worker(properties());

        worker.run();

        assertThat(worker.records()).hasSize(2);
        assertThat(worker.records().toString()).doesNotContain("canary");
        assertThat(worker.reports("REFUSED").getFirst().getString("reason"))
                .contains("document.distribution.tlp.label");
    }

    @Test
    void anUpdatedDocumentBecomesTheNextVersion() throws Exception {
        var worker = new Worker(properties());
        write("d.json", Documents.document("D-1", 4));
        worker.run();

        write("d.json", Documents.document("D-1", 5));
        worker.run();

        assertThat(hub.admitted()).extracting(Submission::version).containsExactly(1, 2);
        assertThat(hub.admitted())
                .extracting(Submission::id)
                .containsOnly(hub.admitted().getFirst().id());
    }

    @Test
    void aDocumentThatSaysTheSameChangesNothing() throws Exception {
        var worker = new Worker(properties());
        write("d.json", Documents.document("D-1", 1));
        worker.run();

        write("d.json", Documents.document("D-1", 1) + "\n\n");
        worker.run();

        assertThat(hub.admitted()).hasSize(1);
        assertThat(worker.files("ACCEPTED")).containsExactly("d.json", "d.json");
    }

    @Test
    void anOlderDocumentDoesNotReplaceANewerOne() throws Exception {
        var worker = new Worker(properties());
        write("a-new.json", Documents.document("D-1", 3));
        write("b-old.json", Documents.document("D-1", 2));

        worker.run();

        assertThat(worker.files("REFUSED")).containsExactly("b-old.json");
        assertThat(hub.admitted()).hasSize(1);
    }

    @Test
    void lostOffsetsBringNothingTwice() throws Exception {
        write("d.json", Documents.document("D-1", 1));
        var worker = new Worker(properties());
        worker.run();
        write("d.json", Documents.document("D-1", 2));
        worker.run();

        new Worker(properties()).run();

        assertThat(hub.admitted()).extracting(Submission::version).containsExactly(1, 2);
    }

    @Test
    void aHubThatWasResetGetsAllFromVersionOneOn() throws Exception {
        write("d.json", Documents.document("D-1", 1));
        var worker = new Worker(properties());
        worker.run();
        write("d.json", Documents.document("D-1", 2));
        worker.run();
        startHub();
        write("d.json", Documents.document("D-1", 3));

        worker.moved(properties()).run();

        assertThat(hub.admitted()).extracting(Submission::version).containsExactly(1);
    }

    /// Connect looks an offset up by the bytes of the partition, so their order is the same always.
    @Test
    void aPartitionHasItsPartsInOrder() throws Exception {
        write("d.json", Documents.document("D-1", 1));
        var worker = new Worker(properties());

        worker.run();

        assertThat(worker.records().getFirst().sourcePartition().keySet().stream())
                .map(Object::toString)
                .containsExactly("file", "provider");
        assertThat(worker.records().getFirst().sourcePartition()).isInstanceOf(SortedMap.class);
    }

    @Test
    void filesInFoldersAreFoundAndOthersAreNot() throws Exception {
        write("2026/d.json", Documents.document("D-1", 1));
        write("2026/.hidden.json", Documents.document("D-2", 1));
        write("2026/d.json.sha256", "0");
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("2026/d.json"));
        var worker = new Worker(properties());

        worker.run();

        assertThat(worker.files("ACCEPTED")).containsExactly("2026/d.json");
        assertThat(worker.records()).hasSize(1);
    }

    @Test
    void aFileThatIsStillWrittenIsLeftAlone() throws Exception {
        write("d.json", Documents.document("D-1", 1));
        var properties = properties();
        properties.put(CsafConfiguration.FOLDER_SETTLE, "3600000");
        var worker = new Worker(properties);

        worker.run();

        assertThat(worker.records()).isEmpty();
    }

    private void copyPublic() throws IOException {
        assumeTrue(Files.isDirectory(PUBLIC), "no CSAF files in the folder of tocsin.data");
        try (var files = Files.list(PUBLIC)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(ISO_8859_1));
    }

    private Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        properties.put(CsafConfiguration.FOLDER, folder.toString());
        properties.put(CsafConfiguration.FOLDER_INTERVAL, "100");
        properties.put(CsafConfiguration.FOLDER_SETTLE, "0");
        properties.put(CsafConfiguration.HUB, hub.url());
        properties.put(CsafConfiguration.CLIENT_SECRET, "secret");
        properties.put(CsafConfiguration.RETRY_MIN, "1");
        properties.put(CsafConfiguration.RETRY_MAX, "20");
        return properties;
    }

    private static String changed(String part, String otherwise) {
        return Documents.document("B", 1).replace(part, otherwise);
    }

    private static Map<String, Integer> perSector(List<Submission> submissions) {
        var counts = new TreeMap<String, Integer>();
        for (var submission : submissions) {
            for (var sector : submission.drafts().getFirst().fragment().sectors()) {
                counts.merge(sector.code(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
