package org.tocsin.server.security;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.tocsin.domain.party.Role;

/// Says whom the hub takes the caller for.
@Requires(property = "test.whoami")
@Controller("/whoami")
class Whoami {
    @Get
    @Produces(MediaType.TEXT_PLAIN)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String whoami(Caller caller) {
        return caller.identity().clientId()
                + " publisher="
                + caller.is(Role.PUBLISHER)
                + " releaser="
                + caller.is(Role.RELEASER)
                + " level="
                + caller.reader().clearance().level();
    }

    @Get("/forgotten")
    @Produces(MediaType.TEXT_PLAIN)
    String forgotten() {
        return "no rule";
    }

    @Get("/careless")
    @Produces(MediaType.TEXT_PLAIN)
    @Secured(SecurityRule.IS_ANONYMOUS)
    String careless(Caller caller) {
        return caller.identity().clientId();
    }
}
