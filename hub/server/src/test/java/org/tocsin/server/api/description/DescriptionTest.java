package org.tocsin.server.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class DescriptionTest extends HubTest {
    private static final Path GOLDEN = Path.of("../../docs/openapi.yml");

    @Inject Router router;

    @Test
    void anybodyGetsTheDescription() {
        var answer = api.get("/openapi", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.");
    }

    /// `-Dgolden=write` takes over a change that is meant.
    @Test
    void descriptionIsTheOneInTheDocumentation() throws IOException {
        var description = api.get("/openapi", "").body();
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(GOLDEN, description);
        }

        assertThat(GOLDEN).content().isEqualTo(description);
    }

    @Test
    void everyRouteIsDescribed() {
        var description = api.get("/openapi", "").body();
        var paths =
                router.uriRoutes()
                        .map(route -> route.getUriMatchTemplate().toPathString())
                        .filter(path -> !path.startsWith("/health"))
                        .distinct();

        assertThat(paths).allSatisfy(path -> assertThat(description).contains("\n  " + path + ":"));
    }
}
