package org.tocsin.formats;

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
