package org.tocsin.server.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.wire.Connections;

/// The answers to readers that are on their way out, from the check of the credential to the last
/// byte.
///
/// What an answer says was decided when it was made; a reader that is slow to take it can lose its
/// rights meanwhile. Then the connection is cut off with all that the network has not taken. For
/// all threads. Source: SPECIFICATION.md S-18.
@Singleton
final class OpenAnswers implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Set<OpenAnswer> open = ConcurrentHashMap.newKeySet();

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean()
                .register(Connections.beforeRouter("open-answers", () -> new AnswerHandler(this)));
        return event.getBean();
    }

    /// Notes that an answer to somebody of `reader` is being made.
    ///
    /// Before [OpenAnswer#under] it counts as made under rights of before.
    OpenAnswer begin(HttpRequest<?> request, ParticipantId reader) {
        var answer = new OpenAnswer(Connections.of(request), reader);
        open.add(answer);
        if (!answer.channel().isActive()) {
            open.remove(answer);
        }
        return answer;
    }

    /// Cuts off every answer that was made under other rights, and completes when all are.
    CompletionStage<Void> act(Directory directory, boolean leased) {
        return CompletableFuture.allOf(
                open.stream()
                        .filter(answer -> !answer.isUnder(directory, leased))
                        .map(OpenAnswer::cut)
                        .toArray(CompletableFuture<?>[]::new));
    }

    /// Forgets the answers on a connection on which none is under way any more.
    void done(Channel channel) {
        open.removeIf(answer -> answer.channel().equals(channel));
    }
}
