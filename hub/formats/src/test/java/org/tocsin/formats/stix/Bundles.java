package org.tocsin.formats.stix;

/// Small bundles of STIX, written out.
final class Bundles {
    static final String GREEN = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
    static final String RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
    static final String OWN = "marking-definition--11111111-1111-4111-8111-111111111111";
    static final String WHALE = "malware--22222222-2222-4222-8222-222222222222";
    static final String EEL = "tool--33333333-3333-4333-8333-333333333333";

    private Bundles() {}

    /// Returns a bundle of these objects.
    static String bundle(String... objects) {
        return "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[%s]}"
                .formatted(uuid(0), String.join(",\n", objects));
    }

    /// Returns an object with these members beside what every object has.
    ///
    /// @param members JSON members; not empty
    /// @param markings ids of its markings
    static String object(String id, String members, String... markings) {
        var type = id.substring(0, id.indexOf("--"));
        var marks =
                markings.length == 0
                        ? ""
                        : ",\"object_marking_refs\":[\"" + String.join("\",\"", markings) + "\"]";
        var changed =
                type.equals("marking-definition") ? "" : "\"modified\":\"2026-01-01T00:00:00Z\",";
        return """
        {"type":"%s","id":"%s","spec_version":"2.1","created":"2026-01-01T00:00:00Z",%s%s%s}\
        """
                .formatted(type, id, changed, members, marks);
    }

    /// Returns the member that marks one part of an object.
    static String granular(String marking, String selector) {
        return "\"granular_markings\":[{\"marking_ref\":\"%s\",\"selectors\":[\"%s\"]}]"
                .formatted(marking, selector);
    }

    /// Returns the members of a definition that makes a statement.
    static String statement(String text) {
        return "\"definition_type\":\"statement\",\"definition\":{\"statement\":\"%s\"}"
                .formatted(text);
    }

    /// Returns the members of a relationship.
    static String ends(String source, String target) {
        return "\"relationship_type\":\"uses\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
                .formatted(source, target);
    }

    /// Returns a UUID that this number alone has.
    static String uuid(int number) {
        return "%08d-0000-4000-8000-000000000000".formatted(number);
    }
}
