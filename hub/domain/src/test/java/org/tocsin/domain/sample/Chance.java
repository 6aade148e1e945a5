package org.tocsin.domain.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Pieces of advisories by chance, from a seed that is printed.
public final class Chance {
    private static final List<Marking> MARKINGS = Universe.allMarkings();

    private final Random random;

    /// Creates chance from a seed and prints it.
    public Chance(String what, long seed) {
        System.out.println(what + " from seed " + seed);
        random = new Random(seed);
    }

    /// Returns 1 to 9 pieces under 1 to 6 markings, at least one of them a headline.
    public List<Piece> pieces() {
        var markings = markings();
        var pieces = new ArrayList<Piece>();
        pieces.add(headline().marked(one(markings)));
        for (int more = random.nextInt(9); more > 0; more--) {
            pieces.add((toss() ? headline() : aside()).marked(one(markings)));
        }
        Collections.shuffle(pieces, random);
        return pieces;
    }

    /// Returns a piece that stands by itself.
    public Piece headline() {
        var piece =
                varied(Piece.headline(words()))
                        .sectors(one(List.of(Sector.values())), one(List.of(Sector.values())))
                        .expires(Piece.EXPIRES.plusSeconds(random.nextInt(1_000)));
        if (random.nextInt(4) == 0) {
            piece.shownAs(AdvisoryKind.PUBLIC_NOTICE);
        }
        return toss() ? piece : piece.unattributed();
    }

    /// Returns a piece that does not stand by itself.
    public Piece aside() {
        return varied(Piece.describing(words()));
    }

    /// Returns words that no other call returns.
    public String words() {
        return "words " + Long.toHexString(random.nextLong());
    }

    /// Returns one of them.
    public <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Returns one of the markings of the universe.
    public Marking marking() {
        return one(MARKINGS);
    }

    /// Says heads or tails.
    public boolean toss() {
        return random.nextBoolean();
    }

    /// Markings that few readers meet are drawn as often as others, so wide ones are added.
    private List<Marking> markings() {
        var markings = new ArrayList<Marking>();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            markings.add(random.nextInt(3) == 0 ? one(MARKINGS.subList(0, 300)) : marking());
        }
        return markings;
    }

    private Piece varied(Piece piece) {
        if (toss()) {
            piece.gravity(
                    one(List.of(Urgency.values())),
                    one(List.of(Severity.values())),
                    one(List.of(Certainty.values())));
        }
        if (toss()) {
            piece.on(new Area.Country(new StateCode(toss() ? "QN" : "QP")));
        }
        return piece;
    }

    /// Returns a piece that says something else under the same marking.
    public Piece saying(Piece piece) {
        return piece.texts(new Text("en", "", words(), ""));
    }
}
