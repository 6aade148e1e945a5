package org.tocsin.server.api.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.SubscriptionJson;
import org.tocsin.server.config.SubscriptionLimits;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;
import org.tocsin.server.subscription.Subscriptions;

/// Lets readers keep subscriptions: those of the participant, for its machines and persons alike.
///
/// One that is not there and one of somebody else get the same answer to the last byte.
@Controller("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.VIRTUAL)
final class SubscriptionController {
    private static final String PATH = "/v1/subscriptions/";
    private static final String ASKED = "subscribe";

    private final Desk desk;
    private final Subscriptions subscriptions;
    private final Gazetteer gazetteer;
    private final SubscriptionLimits limits;
    private final Denials denials;

    SubscriptionController(
            Desk desk,
            Subscriptions subscriptions,
            Gazetteer gazetteer,
            SubscriptionLimits limits,
            Denials denials) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.gazetteer = gazetteer;
        this.limits = limits;
        this.denials = denials;
    }

    /// Places a subscription.
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> place(Caller caller, @Body byte[] body) {
        return read(
                caller,
                body,
                wanted -> answer(desk.place(caller, wanted), SubscriptionController::created));
    }

    /// Lists the subscriptions of the caller's participant, by name.
    @Get
    HttpResponse<?> list(Caller caller) {
        return forReaders(
                caller,
                () ->
                        HttpResponse.ok(
                                subscriptions.of(caller.participant().id()).stream()
                                        .map(SubscriptionController::document)
                                        .collect(
                                                Collectors.joining(
                                                        ",", "{\"subscriptions\":[", "]}"))));
    }

    /// Gives one subscription.
    @Get("/{id}")
    HttpResponse<?> one(Caller caller, @PathVariable String id) {
        return forReaders(
                caller,
                () ->
                        desk.find(caller, id)
                                .<HttpResponse<?>>map(found -> HttpResponse.ok(document(found)))
                                .orElseGet(() -> Desk.absent().response()));
    }

    /// Replaces name and filter of a subscription. If that asks for something else, open streams of
    /// the subscription end, and a cursor of before is told as a gap.
    @Put("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> replace(Caller caller, @PathVariable String id, @Body byte[] body) {
        return read(
                caller,
                body,
                wanted ->
                        answer(
                                desk.replace(caller, id, wanted),
                                changed -> HttpResponse.ok(document(changed))));
    }

    /// Ends a subscription, and its open streams with it.
    @Delete("/{id}")
    HttpResponse<?> end(Caller caller, @PathVariable String id) {
        return forReaders(
                caller, () -> answer(desk.end(caller, id), _ -> HttpResponse.noContent()));
    }

    private HttpResponse<?> read(
            Caller caller, byte[] body, Function<Wanted, HttpResponse<?>> then) {
        return forReaders(
                caller,
                () ->
                        switch (Wanted.parse(body, limits.filterBytesMax(), gazetteer)) {
                            case Parsed.Malformed<Wanted>(var faults) ->
                                    Problems.malformed(faults).response();
                            case Parsed.Read<Wanted>(var wanted) -> then.apply(wanted);
                        });
    }

    private HttpResponse<?> forReaders(Caller caller, Supplier<HttpResponse<?>> then) {
        return denials.unlessReader(caller, ASKED)
                .<HttpResponse<?>>map(denial -> denial.response())
                .orElseGet(then);
    }

    private static HttpResponse<?> answer(
            Desk.Result result, Function<Subscription, HttpResponse<?>> then) {
        return switch (result) {
            case Desk.Result.Refused(var problem) -> problem.response();
            case Desk.Result.Done(var subscription) -> then.apply(subscription);
        };
    }

    private static HttpResponse<?> created(Subscription placed) {
        return HttpResponse.created(document(placed))
                .header(HttpHeaders.LOCATION, PATH + placed.id());
    }

    private static String document(Subscription subscription) {
        return new String(SubscriptionJson.write(subscription), UTF_8);
    }
}
