package org.tocsin.local.part;

import java.util.Map;
import org.tocsin.local.folder.Credentials;

/// Settings with which a Kafka client logs in to the local broker.
public final class PlainLogin {

    private PlainLogin() {}

    /// The client settings of `principal`: address, protocol, mechanism and secret.
    ///
    /// @throws IllegalArgumentException when the hub has no secret for `principal`
    public static Map<String, String> settings(Setting setting, String principal) {
        return Map.of(
                "bootstrap.servers",
                setting.kafkaAddress(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                words(principal, setting.credentials()) + ";");
    }

    static String words(String principal, Credentials credentials) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"%s\" password=\"%s\""
                        .formatted(principal, credentials.ofPrincipal(principal));
    }
}
