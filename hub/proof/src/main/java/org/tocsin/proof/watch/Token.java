package org.tocsin.proof.watch;

import org.tocsin.proof.world.Part;
import org.tocsin.proof.world.Run;

/// A word of 128 bits that stands in one field of one portion and nowhere else.
public final class Token {
    /// How every token begins.
    public static final String BEGINNING = "canaryzq7";

    /// How many characters a token has.
    public static final int LENGTH = BEGINNING.length() + 26;

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// A field of a portion that holds words.
    public enum Field {
        /// What stands above it.
        HEADLINE(0),
        /// What it says.
        DESCRIPTION(1),
        /// What to do.
        INSTRUCTION(2),
        /// Where, in words.
        PLACE(3),
        /// Words of what is the kind's own.
        PAYLOAD(4);

        private final int place;

        Field(int place) {
            this.place = place;
        }
    }

    private Token() {}

    /// Returns the token of a field.
    ///
    /// @param seed of the world
    /// @param run in which it stands; that makes a difference where the portion differs
    public static String of(long seed, Part part, Field field, Run run) {
        var salt = part.differs() && run == Run.SECOND ? 1 : 0;
        var place = (part.number() * 8L + field.place) * 2 + salt;
        var high = mixed(seed + GOLDEN * place);
        var low = mixed(high ^ mixed(seed) + place);
        var token = new StringBuilder(LENGTH).append(BEGINNING);
        for (var digit = 0; digit < 13; digit++) {
            token.append(DIGITS.charAt((int) (high >>> (5 * digit)) & 31));
        }
        for (var digit = 0; digit < 13; digit++) {
            token.append(DIGITS.charAt((int) (low >>> (5 * digit)) & 31));
        }
        return token.toString();
    }

    /// Mixes all bits into all others. Source: Steele, Lea, Flood, SplitMix64.
    private static long mixed(long bits) {
        var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
