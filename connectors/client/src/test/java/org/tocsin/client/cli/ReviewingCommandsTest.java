package org.tocsin.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

@Timeout(60)
class ReviewingCommandsTest {
    private static final String CONTENT = "5e".repeat(32);
    private static final String ENTRY =
            """
            {"id":"%s","version":1,"content":"%s","kind":"public-notice","originator":"qm-police",\
            "by":"qm-police/ada-quill","handedInAt":"2030-06-01T12:00:00Z","as":["releaser"],\
            "concerns":[{"role":"releaser","rule":"A-23","explanation":"released by another"}],\
            "reviews":[],"submission":{"portions":[{"texts":[{"headline":"Quay 4 is closed"}]}]}}\
            """
                    .formatted(Samples.ID, CONTENT);

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void listsWhatWaitsAndWhy() {
        desk.hub().on("GET /v1/reviews", Answer.json(200, "{\"reviews\":[" + ENTRY + "]}"));

        var code = desk.run("reviews", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out())
                .contains(Samples.ID, CONTENT, "qm-police/ada-quill", "releaser  A-23")
                .doesNotContain("Quay 4");
    }

    @Test
    void saysThatNothingWaits() {
        desk.hub().on("GET /v1/reviews", Answer.json(200, "{\"reviews\":[]}"));

        desk.run("reviews", "--as", "qm-police");

        assertThat(desk.out()).isEqualTo("Nothing waits for you.\n");
    }

    @Test
    void showsTheTextOfOne() {
        desk.hub().on("GET /v1/reviews/" + Samples.ID, Answer.json(200, ENTRY));

        desk.run("reviews", Samples.ID, "--as", "qm-police");

        assertThat(desk.out()).contains("Quay 4 is closed");
    }

    @Test
    void tellsWhatCameOfAFinding() {
        desk.hub()
                .on(
                        "POST /v1/advisories/" + Samples.ID + "/reviews",
                        Answer.json(200, "{\"state\":\"ADMITTED\"}"));

        var code =
                desk.run(
                        "review",
                        Samples.ID,
                        "--as",
                        "qm-police",
                        "--role",
                        "releaser",
                        "--content",
                        CONTENT,
                        "--approve");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).isEqualTo("ADMITTED  " + Samples.ID + "\n");
        assertThat(desk.hub().last().body()).contains("\"content\":\"" + CONTENT + "\"");
    }

    @Test
    void aFindingIsAskedFor() {
        var code = review("--content", CONTENT);

        assertThat(code).isEqualTo(Exit.USAGE);
    }

    @Test
    void whatWasLookedAtIsAskedFor() {
        var code = review("--approve");

        assertThat(code).isEqualTo(Exit.USAGE);
    }

    private int review(String... more) {
        var words =
                new ArrayList<>(
                        List.of("review", Samples.ID, "--as", "qm-police", "--role", "releaser"));
        words.addAll(List.of(more));
        return desk.run(words.toArray(String[]::new));
    }
}
