package org.tocsin.proof.play;

/// An answer as it came.
///
/// @param status the status
/// @param head the status line and all header fields but `Date`, in order
/// @param text the body without the framing of its transfer, a character for each byte
public record Reply(int status, String head, String text) {
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
