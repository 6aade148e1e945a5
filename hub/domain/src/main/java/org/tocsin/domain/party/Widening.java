package org.tocsin.domain.party;

/// A thing in which a change gives a participant more than it has.
///
/// Source: SPECIFICATION.md S-14.
public enum Widening {
    /// It may take part, or a suspension is lifted.
    STANDING,
    /// Its rights last longer.
    TERM,
    /// It is another sort of organisation.
    KIND,
    /// It belongs to another State.
    STATE,
    /// It does more on the hub, or is kept from reading no longer.
    ROLES,
    /// It is meant by more markings that name sectors.
    SECTORS,
    /// It is a member of more communities.
    COMMUNITIES,
    /// It is a client of more organisations.
    CLIENT_OF,
    /// It reads a higher level, or another compartment.
    CLEARANCE,
    /// It is a partner of a higher tier.
    TIER,
    /// It publishes more.
    MANDATES,
    /// More persons act for it, or one of them has more.
    PERSONS,
    /// Somebody gets a secret who has none.
    CREDENTIALS,
    /// It signs by another key, by one for longer, or need not sign itself.
    SIGNING
}
