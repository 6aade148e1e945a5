package org.tocsin.client;

/// With what a participant or person shows who it is.
///
/// @param id the participant's id, or a person's such as `qm-police/ada-quill`
/// @param secret the client secret
public record Credentials(String id, String secret) {
    @Override
    public String toString() {
        return "Credentials[" + id + "]";
    }
}
