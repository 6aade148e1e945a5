package org.tocsin.server.wire;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// Answers what it is asked, so that tests see what passes the gate.
@Requires(property = "test.echo")
@Controller("/echo")
@Secured(SecurityRule.IS_ANONYMOUS)
class Echo {
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    String get() {
        return "{}";
    }

    @Get("/named/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    String named(@PathVariable String name) {
        return name;
    }

    @Get("/count")
    @Produces(MediaType.TEXT_PLAIN)
    String count(@QueryValue int number) {
        return "" + number;
    }

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("secret text");
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    String post(@Body String body) {
        return body;
    }
}
