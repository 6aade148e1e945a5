package org.tocsin.formats;

import org.tocsin.domain.advisory.Bytes;

/// How much a JSON document may ask of its reader.
///
/// @param bytesMax the most bytes of the document
/// @param depthMax the most objects and arrays inside each other
/// @param stringCharactersMax the most UTF-16 units of one string
/// @param valuesMax the most values, those inside others counted too
public record JsonLimits(int bytesMax, int depthMax, int stringCharactersMax, int valuesMax) {
    /// The limits of what comes in over the API: 1 MiB, 32 levels, strings of 64 KiB, 100,000
    /// values.
    public static final JsonLimits REQUEST = new JsonLimits(1 << 20, 32, 1 << 16, 100_000);

    /// The most characters of a string with a document that is enclosed, in base64.
    private static final int ENCLOSED_CHARACTERS_MAX = (Bytes.BYTES_MAX + 2) / 3 * 4;

    /// The limits of what is handed in to be published: as those of a request, but for documents
    /// that are enclosed. Texts are held to their own limits before anything is made of them.
    public static final JsonLimits SUBMISSION =
            new JsonLimits(
                    REQUEST.bytesMax, REQUEST.depthMax, ENCLOSED_CHARACTERS_MAX, REQUEST.valuesMax);

    /// The limits of what the hub publishes: 8 MiB, 40 levels, documents enclosed.
    public static final JsonLimits EDITION = new JsonLimits(8 << 20, 40, ENCLOSED_CHARACTERS_MAX);

    /// The most characters of a member's name.
    static final int NAME_CHARACTERS_MAX = 128;

    /// The most characters of a number.
    static final int NUMBER_CHARACTERS_MAX = 128;

    /// Creates limits by which bytes alone bound how many values there are.
    public JsonLimits(int bytesMax, int depthMax, int stringCharactersMax) {
        this(bytesMax, depthMax, stringCharactersMax, bytesMax);
    }

    public JsonLimits {
        if (bytesMax < 1 || depthMax < 1 || stringCharactersMax < 1 || valuesMax < 1) {
            throw new IllegalArgumentException("limits are 1 or more");
        }
    }
}
