package org.tocsin.server.delivery.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.dissemination.Revision;

/// Which readers, by their numbers, were told what of one advisory. Unmodifiable.
///
/// Most readers are told one thing, and most are told the same.
final class Hearers {
    static final Hearers NONE = new Hearers(List.of());

    private final List<Group> groups;

    /// Those who were told one thing.
    ///
    /// @param heard what
    /// @param ever who was ever told it
    /// @param last whom nothing else was told since
    private record Group(Heard heard, ReaderSet ever, ReaderSet last) {
        Group with(int reader) {
            var grown = ever.with(reader);
            return new Group(heard, grown, ever == last ? grown : last.with(reader));
        }

        Group without(int reader) {
            var left = last.without(reader);
            return left == last ? this : new Group(heard, ever, left);
        }

        boolean isOf(Optional<Revision> text, int reader) {
            return heard.text().equals(text) && ever.contains(reader);
        }
    }

    private Hearers(List<Group> groups) {
        this.groups = groups;
    }

    /// Says whether the reader was told anything.
    boolean has(int reader) {
        return groups.stream().anyMatch(group -> group.ever().contains(reader));
    }

    /// Returns the last text that the reader was told; empty if it was told none.
    Optional<Revision> text(int reader) {
        Optional<Revision> text = Optional.empty();
        for (var group : groups) {
            if (group.heard().text().isPresent() && group.ever().contains(reader)) {
                text = group.heard().text();
                if (group.last().contains(reader)) {
                    return text;
                }
            }
        }
        return text;
    }

    /// Returns every text that the reader was told. Unmodifiable; may be empty.
    List<Revision> texts(int reader) {
        return groups.stream()
                .filter(group -> group.ever().contains(reader))
                .flatMap(group -> group.heard().text().stream())
                .distinct()
                .toList();
    }

    /// Returns what is to be noted when the reader is told a text now, or a notice.
    Heard next(int reader, Optional<Revision> text) {
        var again = 0;
        for (var group : groups) {
            if (group.isOf(text, reader)) {
                var before = group.heard().again();
                again = Math.max(again, group.last().contains(reader) ? before : before + 1);
            }
        }
        return new Heard(text, again);
    }

    /// Returns these with one reader who was told something.
    ///
    /// What is on record already changes nothing.
    Hearers with(int reader, Heard heard) {
        var changed = new ArrayList<Group>(groups.size() + 1);
        var isNew = true;
        for (var group : groups) {
            if (!group.heard().equals(heard)) {
                changed.add(group.without(reader));
            } else if (group.ever().contains(reader)) {
                return this;
            } else {
                changed.add(group.with(reader));
                isNew = false;
            }
        }
        if (isNew) {
            var alone = ReaderSet.EMPTY.with(reader);
            changed.add(new Group(heard, alone, alone));
        }
        return new Hearers(List.copyOf(changed));
    }
}
