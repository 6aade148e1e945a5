package org.tocsin.proof.world;

/// A portion of a version.
///
/// @param side in which runs it is there
/// @param differs whether its words are others in the second run
/// @param number by which its tokens differ from those of all other portions of the world
/// @param headline whether it stands by itself
/// @param label who may read it
/// @param lane the lane that its urgency asks for
/// @param sector the sector it names
/// @param expires from when on it no longer counts, in milliseconds of the world
public record Part(
        Side side,
        boolean differs,
        int number,
        boolean headline,
        Label label,
        Lane lane,
        String sector,
        int expires) {

    /// How urgent it is, the most urgent first.
    public enum Lane {
        /// Immediate, severe and observed.
        FLASH,
        /// Expected.
        PRIORITY,
        /// Anything else.
        ROUTINE
    }

    /// Returns this portion in other runs, with other words in one of them or not.
    public Part on(Side other, boolean differing) {
        return new Part(other, differing, number, headline, label, lane, sector, expires);
    }
}
