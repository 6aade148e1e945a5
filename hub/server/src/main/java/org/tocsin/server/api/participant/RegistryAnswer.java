package org.tocsin.server.api.participant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Proposal;
import org.tocsin.formats.json.ParticipantJson;

/// What is told of a change. Ids, codes, instants and secrets hold no character that JSON escapes.
final class RegistryAnswer {
    private RegistryAnswer() {}

    /// Returns the answer to a change: 202 while some of it waits for a second person.
    static HttpResponse<?> of(Changes.Result result) {
        return switch (result) {
            case Changes.Result.Refused(var problem) -> problem.response();
            case Changes.Result.Done(var enrolment, var secrets) ->
                    HttpResponse.status(
                                    enrolment.proposal().isPresent()
                                            ? HttpStatus.ACCEPTED
                                            : HttpStatus.OK)
                            .body(document(enrolment, secrets, proposed(enrolment)));
        };
    }

    /// Returns the answer to an invitation.
    static HttpResponse<?> created(Changes.Result result) {
        return switch (result) {
            case Changes.Result.Refused(var problem) -> problem.response();
            case Changes.Result.Done(var enrolment, var secrets) ->
                    HttpResponse.created(document(enrolment, secrets, proposed(enrolment)));
        };
    }

    /// Returns the answer to a participant itself, to whom nothing is told of what waits.
    static HttpResponse<?> itself(Changes.Result result) {
        return switch (result) {
            case Changes.Result.Refused(var problem) -> problem.response();
            case Changes.Result.Done(var enrolment, var secrets) ->
                    HttpResponse.ok(document(enrolment, secrets, ""));
        };
    }

    /// Returns the answer to a participant itself that has asked for something: 202, for it waits.
    static HttpResponse<?> asked(Changes.Result result) {
        return switch (result) {
            case Changes.Result.Refused(var problem) -> problem.response();
            case Changes.Result.Done(var enrolment, var secrets) ->
                    HttpResponse.accepted().body(document(enrolment, secrets, ""));
        };
    }

    /// Returns what waits for a second person, as registrars see it.
    static String proposal(Enrolment enrolment, Proposal asked) {
        var widens =
                enrolment.widenings().stream()
                        .map(widening -> widening.name().toLowerCase(Locale.ROOT))
                        .map(code -> "\"" + code.replace('_', '-') + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
        return "{\"id\":\"%s\",\"askedBy\":\"%s\",\"askedAt\":\"%s\",\"expiresAt\":\"%s\""
                        .formatted(asked.id(), asked.askedBy(), asked.askedAt(), asked.expiresAt())
                + clients("alsoAskedBy", asked.alsoAskedBy())
                + clients("secretsOf", enrolment.secretsAsked())
                + ",\"widens\":"
                + widens
                + ",\"wanted\":"
                + whole(asked.wanted())
                + "}";
    }

    private static String clients(String name, Set<String> clients) {
        return clients.isEmpty()
                ? ""
                : clients.stream()
                        .sorted()
                        .map(client -> "\"" + client + "\"")
                        .collect(Collectors.joining(",", ",\"" + name + "\":[", "]"));
    }

    private static String proposed(Enrolment enrolment) {
        return enrolment
                .proposal()
                .map(asked -> ",\"proposal\":" + proposal(enrolment, asked))
                .orElse("");
    }

    private static String document(
            Enrolment enrolment, Map<String, String> secrets, String proposal) {
        return new TreeMap<>(secrets)
                .entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "{\"participant\":"
                                                + whole(enrolment.participant())
                                                + proposal
                                                + ",\"secrets\":{",
                                        "}}"));
    }

    private static String whole(Participant participant) {
        return new String(ParticipantJson.write(participant), UTF_8);
    }
}
