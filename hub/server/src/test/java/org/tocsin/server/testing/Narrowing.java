package org.tocsin.server.testing;

import java.util.Set;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.sample.Party;

/// The ways in which somebody who could read [#RESTRICTED] loses that.
public enum Narrowing {
    LEVEL,
    COMPARTMENT,
    TIER,
    COMMUNITY,
    SUSPENSION,
    LEAVING;

    /// What asks for everything that can be lost.
    public static final Marking RESTRICTED =
            new Marking(
                    Set.of(
                            new Requirement.Enrolled(),
                            new Requirement.AtLeast(2),
                            new Requirement.Holds("harbour"),
                            new Requirement.ReleasableTo(Set.of(new Addressee.OfTier(1))),
                            new Requirement.ReleasableTo(
                                    Set.of(new Addressee.OfCommunity("watch")))),
                    Set.of());

    /// Returns the reader after it has lost that.
    public Participant of(Participant reader) {
        return switch (this) {
            case LEVEL -> reader.withClearance(new Clearance(1, Set.of("harbour")));
            case COMPARTMENT -> reader.withClearance(new Clearance(2, Set.of()));
            case TIER -> reader.withTier(0);
            case COMMUNITY -> new Party(reader).memberOf().participant();
            case SUSPENSION -> World.suspended(reader);
            case LEAVING -> reader.withStanding(new Standing.Left());
        };
    }

    /// Returns somebody who can read it.
    public static Participant reader(String id) {
        var plain = World.participant(id, ParticipantKind.BUSINESS, "QM", Role.SUBSCRIBER);
        return new Party(plain).memberOf("watch").ofTier(1).participant();
    }
}
