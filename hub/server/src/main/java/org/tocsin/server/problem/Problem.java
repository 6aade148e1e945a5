package org.tocsin.server.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A failure as its caller is told of it (RFC 9457).
///
/// @param type what kind of failure
/// @param detail what to do about it; never text of an advisory, never an exception's message
/// @param members further members of the document, such as `field`, `rule` and `limit`, in order
/// @param faults what exactly is wrong with the request, in order; may be empty
/// @param headers header fields that belong to the answer, such as `Allow` and `Retry-After`
public record Problem(
        ProblemType type,
        String detail,
        Map<String, String> members,
        List<ProblemFault> faults,
        Map<String, String> headers) {

    /// The media type of a problem document.
    public static final String MEDIA_TYPE = MediaType.APPLICATION_JSON_PROBLEM;

    private static final JsonFactory JSON = new JsonFactory();

    /// Copies the collections, keeping their order.
    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        faults = List.copyOf(faults);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// Returns a problem without further members.
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), List.of(), Map.of());
    }

    /// Returns this problem naming the `field` at fault, such as `portions[2].marking.tlp`.
    public Problem field(String field) {
        return member("field", field);
    }

    /// Returns this problem naming the `rule` of docs/SPECIFICATION.md that was broken.
    public Problem rule(String rule) {
        return member("rule", rule);
    }

    /// Returns this problem naming the `limit` that was passed, with its unit.
    public Problem limit(String limit) {
        return member("limit", limit);
    }

    /// Returns this problem with what exactly is wrong; the first fault is also told at the top.
    public Problem faults(List<ProblemFault> faults) {
        var detailed = new Problem(type, detail, members, faults, headers);
        if (faults.isEmpty()) {
            return detailed;
        }
        var first = faults.getFirst();
        return detailed.field(first.field()).rule(first.rule()).limit(first.limit());
    }

    /// Returns this problem with a header field in its answer.
    public Problem header(String name, String value) {
        var extended = new LinkedHashMap<>(headers);
        extended.put(name, value);
        return new Problem(type, detail, members, faults, extended);
    }

    /// Returns this problem with a further member; an empty value adds nothing.
    public Problem member(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var extended = new LinkedHashMap<>(members);
        extended.put(name, value);
        return new Problem(type, detail, extended, faults, headers);
    }

    /// Returns the document as JSON in UTF-8.
    public byte[] json() {
        var out = new ByteArrayOutputStream(256);
        try (var json = JSON.createGenerator(out)) {
            write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Returns the answer that carries this problem.
    public MutableHttpResponse<byte[]> response() {
        return fill(HttpResponse.status(type.status()));
    }

    /// Returns this problem as an exception, for places that can answer in no other way.
    public ProblemException exception() {
        return new ProblemException(this);
    }

    MutableHttpResponse<byte[]> fill(MutableHttpResponse<?> answer) {
        answer.status(type.status());
        headers.forEach(answer::header);
        answer.contentType(MEDIA_TYPE);
        return answer.body(json());
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type.uri());
        json.writeStringField("title", type.title());
        json.writeNumberField("status", type.status().getCode());
        json.writeStringField("detail", detail);
        for (var member : members.entrySet()) {
            json.writeStringField(member.getKey(), member.getValue());
        }
        if (!faults.isEmpty()) {
            json.writeArrayFieldStart("faults");
            for (var fault : faults) {
                fault.write(json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
