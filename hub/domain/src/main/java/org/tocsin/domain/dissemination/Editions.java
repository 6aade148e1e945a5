package org.tocsin.domain.dissemination;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.marking.Marking;

/// The editions of an advisory: what each kind of reader may see of it.
public final class Editions {
    /// The most distinct markings of one advisory. Source: SPECIFICATION.md A-3.
    public static final int MARKINGS_MAX = 6;

    private Editions() {}

    /// Returns every edition, those with more portions first.
    ///
    /// A reader sees the portions whose markings are met, and with two markings met the join is
    /// met: so what can be seen is, for each set of markings, all portions that their join
    /// dominates. Of these the sets with a headline are editions. Not empty; at most 2^m - 1 for m
    /// distinct markings. Source: SPECIFICATION.md E-1.
    public static List<Edition> of(Advisory advisory) {
        var joins = joins(advisory.portions());
        var seen = new HashSet<List<Portion>>();
        var editions = new ArrayList<Edition>();
        for (var join : joins) {
            var visible = visible(advisory.portions(), join);
            if (visible.stream().anyMatch(Portion::isHeadline) && seen.add(visible)) {
                editions.add(edition(advisory, visible));
            }
        }
        editions.sort(comparingInt((Edition edition) -> edition.portions().size()).reversed());
        return List.copyOf(editions);
    }

    /// Returns every edition that could be made of these portions if any set of their markings
    /// could be met without the others: those of [#of] and more, whichever marking implies which.
    ///
    /// So an originator signs all that the hub can release without knowing what the hub knows.
    /// Empty when there are more than [#MARKINGS_MAX] distinct markings. Source: SPECIFICATION.md
    /// G-5.
    public static List<Edition> possible(Advisory advisory) {
        var markings = markings(advisory.portions()).toList();
        if (markings.size() > MARKINGS_MAX) {
            return List.of();
        }
        var editions = new ArrayList<Edition>();
        for (int set = 1; set < 1 << markings.size(); set++) {
            var met = set;
            var visible =
                    advisory.portions().stream()
                            .filter(portion -> isIn(met, markings.indexOf(portion.marking())))
                            .toList();
            if (visible.stream().anyMatch(Portion::isHeadline)) {
                editions.add(edition(advisory, visible));
            }
        }
        return List.copyOf(editions);
    }

    private static boolean isIn(int set, int place) {
        return (set >> place & 1) == 1;
    }

    private static Edition edition(Advisory advisory, List<Portion> visible) {
        var join = markings(visible).reduce(Marking.CLEAR, Marking::join);
        return new Edition(advisory.id(), advisory.status(), visible, join);
    }

    private static List<Portion> visible(List<Portion> portions, Marking join) {
        return portions.stream().filter(portion -> join.dominates(portion.marking())).toList();
    }

    private static Set<Marking> joins(List<Portion> portions) {
        var joins = new LinkedHashSet<Marking>();
        markings(portions)
                .forEach(marking -> {
                    for (var join : List.copyOf(joins)) {
                        joins.add(join.join(marking));
                    }
                    joins.add(marking);
                });
        return joins;
    }

    /// Returns each marking once: to join two of a thousand entries costs.
    private static Stream<Marking> markings(List<Portion> portions) {
        return portions.stream().map(Portion::marking).distinct();
    }
}
