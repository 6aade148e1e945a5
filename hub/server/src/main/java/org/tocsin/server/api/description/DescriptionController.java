package org.tocsin.server.api.description;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Gives anybody the OpenAPI document, which is written by hand and held to the code by its test.
@Controller("/openapi")
@Secured(SecurityRule.IS_ANONYMOUS)
final class DescriptionController {
    private static final String DOCUMENT = "classpath:openapi.yml";

    private final byte[] document;

    DescriptionController(ResourceLoader resources) {
        try (var in = resources.getResourceAsStream(DOCUMENT).orElseThrow()) {
            document = in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Returns the OpenAPI document.
    @Get
    @Produces("application/yaml")
    byte[] document() {
        return document.clone();
    }
}
