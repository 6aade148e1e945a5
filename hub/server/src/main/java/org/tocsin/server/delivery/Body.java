package org.tocsin.server.delivery;

import java.io.ByteArrayOutputStream;

/// The members `edition` and `signature` of an edition, to be put between braces.
public final class Body {
    static final Body NONE = new Body(new byte[0]);

    private final byte[] members;

    Body(byte[] members) {
        this.members = members;
    }

    /// Returns the size in bytes.
    public int size() {
        return members.length;
    }

    /// Writes the members, in UTF-8.
    public void writeTo(ByteArrayOutputStream out) {
        out.writeBytes(members);
    }

    @Override
    public String toString() {
        return "Body[" + members.length + " bytes]";
    }
}
