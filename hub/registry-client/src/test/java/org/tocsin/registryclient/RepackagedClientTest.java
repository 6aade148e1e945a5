package org.tocsin.registryclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RepackagedClientTest {

    private static final String SCHEMA =
            """
            {"type":"record","name":"Bell","fields":[{"name":"rung","type":"boolean"}]}\
            """;

    private final List<String> requests = new ArrayList<>();
    private HttpServer registry;

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stopRegistry() {
        registry.stop(0);
    }

    @Test
    void clientRegistersASchemaOverItsRestInterface() throws IOException, RestClientException {
        var url = "http://127.0.0.1:" + registry.getAddress().getPort();
        try (var client = new CachedSchemaRegistryClient(url, 10)) {

            var id = client.register("bells-value", new AvroSchema(SCHEMA));

            assertThat(id).isEqualTo(7);
            assertThat(requests).hasSize(1).first().asString().contains("/subjects/bells-value");
        }
    }

    @Test
    void jarCarriesLicenceAndNotice() throws IOException {
        var loader = CachedSchemaRegistryClient.class.getClassLoader();

        try (var licence = loader.getResourceAsStream("META-INF/LICENSE");
                var notice = loader.getResourceAsStream("META-INF/NOTICE")) {

            assertThat(licence).isNotNull();
            assertThat(notice).isNotNull();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().toString());
            var body = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
