package org.tocsin.server;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.OAuthFlow;
import io.swagger.v3.oas.annotations.security.OAuthFlows;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/// Starts the hub.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tocsin",
                        version = "1",
                        description = "Threat advisories by sector and clearance."),
        security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "secret")})
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.OAUTH2,
        flows = @OAuthFlows(clientCredentials = @OAuthFlow(tokenUrl = "/oauth2/token")))
@SecurityScheme(name = "secret", type = SecuritySchemeType.HTTP, scheme = "basic")
public final class Hub {
    private Hub() {}

    /// Runs until the process is told to end.
    ///
    /// @param arguments configuration as `--key=value`
    public static void main(String[] arguments) {
        Micronaut.build(arguments).mainClass(Hub.class).banner(false).start();
    }
}
