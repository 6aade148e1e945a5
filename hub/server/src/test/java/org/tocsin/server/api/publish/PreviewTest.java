package org.tocsin.server.api.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Samples;
import org.tocsin.topology.fact.AuditEntry;

@MicronautTest(rebuildContext = true)
@Property(name = "hub.previews.count-max", value = "3")
class PreviewTest extends HubTest {
    private static final String HOLD = Samples.advisory("qm-customs/harbour-cargo-hold");

    @BeforeEach
    void enrolSeeds() {
        world.putSeeds();
    }

    @Test
    void publisherSeesEachEditionUnsignedAndAboutWhoWouldReadIt() {
        var answer = preview("qm-customs", HOLD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"lane\":\"PRIORITY\",\"editions\":[{\"edition\":{")
                .containsPattern("\"readers\":\\{\"about\":\"5\",\"kinds\":\\{\"agency\":\"5\"}}")
                .containsPattern("\"readers\":\\{\"about\":\"(5|10|15)\",\"kinds\":\\{")
                .doesNotContain("signature", "attestedBy");
        assertThat(answer.body().split("\"edition\":")).hasSize(3);
    }

    @Test
    void previewPublishesNothingAndIsOnRecord() {
        preview("qm-customs/joren-hale", HOLD);

        assertThat(log.handedIn).isEmpty();
        assertThat(audit.noted).hasSize(1);
        assertThat(audit.noted.getFirst().kind()).isEqualTo(AuditEntry.Kind.PREVIEWED);
        assertThat(audit.noted.getFirst().person()).isEqualTo("qm-customs/joren-hale");
    }

    @Test
    void previewOfALaterVersionIsGivenToo() {
        var second = HOLD.replace("\"version\": 1", "\"version\": 2");

        assertThat(preview("qm-customs", second).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWouldBeRefusedIsRefusedWithTheSameReasons() {
        assertRefused(preview("qm-police", HOLD), 403, "out-of-mandate");
        assertRefused(preview("qm-customs", "{}"), 422, "refused");
    }

    @Test
    void previewsAreRationedByParticipant() {
        for (var count = 0; count < 3; count++) {
            assertThat(preview("qm-customs", HOLD).statusCode()).isEqualTo(200);
        }

        var answer = preview("qm-customs/joren-hale", HOLD);

        assertRefused(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(preview("qn-customs", HOLD).statusCode()).isNotEqualTo(429);
    }

    private HttpResponse<String> preview(String caller, String body) {
        return api.send("POST", "/v1/advisories/preview", world.bearer(caller), body);
    }
}
