package org.tocsin.server.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.netty.buffer.ByteBuf;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.server.config.DeliveryLimits;
import org.tocsin.server.delivery.gate.Filter;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.delivery.gate.Opening;
import org.tocsin.server.delivery.gate.Order;
import org.tocsin.server.delivery.gate.Reading;
import org.tocsin.server.delivery.gate.Request;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Participants;
import org.tocsin.server.subscription.Subscriptions;

/// Opens live streams of advisories.
@Singleton
public final class Streams {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final int LOADERS = 2;
    private static final Duration WATCH = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final StreamTakeover takeover;
    private final Participants participants;
    private final Subscriptions subscriptions;
    private final Service service;
    private final ReadingRooms rooms = new ReadingRooms();
    private final ExecutorService loaders;
    private final ScheduledExecutorService watch;

    /// A request for a live stream.
    ///
    /// @param http the request as it came
    /// @param request who reads what
    /// @param wish says whether that is still asked for, and by a credential that still holds
    private record Visit(HttpRequest<?> http, Request request, BooleanSupplier wish) {
        Start start(Start otherwise) {
            var last = http.getHeaders().get(LAST_EVENT_ID);
            return last == null || last.isEmpty() ? otherwise : new Start.From(last);
        }
    }

    Streams(
            StreamTakeover takeover,
            Gate gate,
            Outbox receipts,
            Participants participants,
            Subscriptions subscriptions,
            DeliveryLimits limits,
            Clock clock) {
        this.takeover = takeover;
        this.participants = participants;
        this.subscriptions = subscriptions;
        this.loaders =
                Executors.newFixedThreadPool(
                        LOADERS, Thread.ofPlatform().daemon().name("load-", 0).factory());
        this.service = new Service(gate, receipts, limits, clock, loaders);
        this.watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("watch-rights").factory());
        gate.onGrowth(rooms::call);
        receipts.onRoom(() -> rooms.call(true));
        participants.watch(_ -> rooms.call(true));
        participants.onChange(rooms::act);
        subscriptions.watch(rooms::review);
        var changes = new Changes(gate, participants, service, this::timeHasChanged);
        var _ =
                watch.scheduleWithFixedDelay(
                        changes::look, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void timeHasChanged() {
        rooms.call(true);
        var _ = participants.act();
    }

    /// Returns the answer that makes the connection of `http` a live stream for `reader`.
    ///
    /// `Last-Event-ID` goes before `start`. A cursor that is not of this reader and interest is
    /// told as a gap, and the stream begins now: a reader is never silently behind. The stream ends
    /// when the reader has a new secret. Source: SPECIFICATION.md S-11.
    public HttpResponse<?> open(
            HttpRequest<?> http, Caller reader, Interest interest, Start start) {
        var proof = new Proof(participants, reader);
        return open(new Visit(http, request(reader, interest), proof), start);
    }

    /// Returns the answer that makes the connection of `http` the live stream of a subscription, as
    /// it stands; it ends when the subscription does, or asks for something else.
    ///
    /// Otherwise it is as that of an interest. Source: SPECIFICATION.md T-5.
    public HttpResponse<?> open(
            HttpRequest<?> http, Caller reader, Subscription subscription, Start start) {
        var request = request(reader, subscription.interest());
        var proof = new Proof(participants, reader);
        BooleanSupplier wish = () -> proof.getAsBoolean() && subscriptions.stands(subscription);
        return open(new Visit(http, request, wish), start);
    }

    private static Request request(Caller reader, Interest interest) {
        var filter = new Filter(interest, Filter.STREAMED);
        return new Request(reader.identity(), Egress.STREAM, filter, Order.URGENT_FIRST);
    }

    private HttpResponse<?> open(Visit visit, Start start) {
        return switch (service.gate().open(visit.request(), visit.start(start))) {
            case Opening.Opened(var reading) -> open(visit, reading, _ -> {});
            case Opening.Trimmed(var reading, var kept) ->
                    open(visit, reading, out -> Frames.gap(out, "trimmed", kept));
            case Opening.Foreign() -> anew(visit);
            case Opening.Refused() -> refused();
        };
    }

    private HttpResponse<?> anew(Visit visit) {
        var now = service.now();
        return service.gate().open(visit.request(), new Start.Now())
                        instanceof Opening.Opened(var reading)
                ? open(visit, reading, out -> Frames.gap(out, "cursor", now))
                : refused();
    }

    private HttpResponse<?> open(Visit visit, Reading reading, Consumer<ByteBuf> gap) {
        Consumer<ByteBuf> greeting =
                out -> {
                    Frames.begin(out, RETRY.toMillis(), reading.cursor());
                    gap.accept(out);
                };
        return takeover.open(
                visit.http(),
                visit.request().reader().participant().value(),
                new LiveReader(service, rooms, reading, visit.wish(), greeting));
    }

    private static HttpResponse<?> refused() {
        return Problem.of(ProblemType.SUSPENDED, "Ask your State's registrar.").response();
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
        loaders.shutdownNow();
    }
}
