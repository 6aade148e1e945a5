package org.tocsin.client.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.tocsin.client.json.Document;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.json.Ed25519Signer;

/// Documents as the hub writes them.
public final class Samples {
    /// The id of the sample advisory.
    public static final String ID = "0b7c2f4e-5d6a-8c1b-9e3f-7a1d2c3b4e5f";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Samples() {}

    /// Returns a reading with the given status, label and lane.
    public static String reading(String status, String label, String lane) {
        return """
        {"state":"PUBLISHED","edition":%s,\
        "signature":{"algorithm":"Ed25519","attestedBy":"hub","key":"k1","value":"c2ln"}}\
        """
                .formatted(edition(status, label, lane));
    }

    /// Returns an edition with the given status, label and lane.
    public static String edition(String status, String label, String lane) {
        return """
        {"areas":[{"country":"QM"},{"circle":{"latitude":43.1,"longitude":-30.25,\
        "radiusKm":5}}],"expires":"2030-06-08T00:00:00Z",\
        "headline":"Hold container QMXU0004170","id":"%s","kind":"cargo-alert",\
        "label":"%s","lane":"%s","level":2,"originator":"qm-customs",\
        "portions":[%s,%s],"revision":"AAAAAAAAAAAAAAAAAAAAAA",\
        "sectors":["cargo","transport.maritime"],"since":"2030-06-01T10:20:30.123456Z",\
        "status":"%s","topics":["topic.cbrn"]}\
        """
                .formatted(ID, label, lane, headline(), detail(label), status);
    }

    /// Returns an edition with the revision and the signature that belong to it.
    public static String sealed(KeyPair keys) {
        var signer = new Ed25519Signer(keys);
        var text = edition("ACTUAL", "TLP:AMBER", "FLASH").getBytes(UTF_8);
        var members = new LinkedHashMap<String, Json>();
        Document.parse(text)
                .orElseThrow()
                .entries()
                .forEach(member -> members.put(member.getKey(), member.getValue().json()));
        members.remove("revision");
        var hash = Canonical.sha256(Json.members(members));
        members.put("revision", Json.text(BASE64.encodeToString(Arrays.copyOf(hash, 16))));
        var edition = Canonical.text(Json.members(members));
        return """
        {"state":"PUBLISHED","edition":%s,"signature":\
        {"algorithm":"Ed25519","attestedBy":"hub","key":"%s","value":"%s"}}\
        """
                .formatted(
                        edition,
                        signer.keyId(),
                        BASE64.encodeToString(signer.sign(edition.getBytes(UTF_8))));
    }

    private static String headline() {
        return """
        {"areas":[{"country":"QM"}],"kind":"cargo-alert","label":"TLP:AMBER",\
        "originator":"qm-customs","payload":{"action":"HOLD","consignments":\
        [{"id":"QMXU0004170","type":"CONTAINER"}],"riskCode":"undeclared-dangerous-goods"},\
        "sectors":["cargo","transport.maritime"],"since":"2030-06-01T10:20:30.123456Z",\
        "texts":[{"description":"The container was declared as machine parts and left the \
        gate of the loading site without its seal check.","headline":"Hold container \
        QMXU0004170","instruction":"Hold the container where it is. Do not open or move \
        it.","language":"en"},{"headline":"Retenez le conteneur QMXU0004170",\
        "language":"fr"}]}\
        """;
    }

    private static String detail(String label) {
        return """
        {"caveats":["NO-FORWARD"],"compartments":["harbour"],"label":"%s","level":2,\
        "since":"2030-06-01T10:20:30.123456Z","texts":[{"description":"The gate monitor \
        registered gamma radiation at four times the background.","language":"en"}]}\
        """
                .formatted(label);
    }

    /// Returns a server-sent event of a reading.
    public static String event(String cursor, String delivery, String status, String lane) {
        return """
        id: %s
        event: advisory
        data: {"delivery":"%s",
        data: "edition":%s,"signature":{"algorithm":"Ed25519","key":"k1","value":"c2ln"}}

        """
                .formatted(cursor, delivery, edition(status, "TLP:AMBER", lane));
    }

    /// Returns a server-sent event of a withdrawal.
    public static String withdrawal(String cursor, String delivery, String state) {
        return """
        id: %s
        event: withdrawn
        data: {"delivery":"%s","id":"%s","state":"%s","at":"2030-06-01T11:00:00Z"}

        """
                .formatted(cursor, delivery, ID, state);
    }
}
