package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.security.annotation.Secured;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every route of the hub says who may call it.
@MicronautTest
class RoutesTest {
    private static final Set<String> OPEN_ENDPOINTS = Set.of("health");

    @Inject Router router;

    @Test
    void everyRouteHasARuleOfItsOwn() {
        var unruled = router.uriRoutes().filter(route -> !isRuled(route)).map(Object::toString);

        assertThat(unruled).isEmpty();
    }

    @Test
    void noRouteMatchesEveryPath() {
        var greedy =
                router.uriRoutes()
                        .map(route -> route.getUriMatchTemplate().toString())
                        .filter(template -> template.contains("{+") || template.contains("*"));

        assertThat(greedy).isEmpty();
    }

    private static boolean isRuled(UriRouteInfo<?, ?> route) {
        return route.getAnnotationMetadata().hasAnnotation(Secured.class)
                || route.getAnnotationMetadata()
                        .stringValue(Endpoint.class)
                        .filter(OPEN_ENDPOINTS::contains)
                        .isPresent();
    }
}
