package org.tocsin.domain.marking;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.Sector;

/// One entry of a list of readers: a person, an organisation, or all organisations of a group.
///
/// Source: SPECIFICATION.md M-8, M-15, M-16.
public sealed interface Addressee {
    /// One organisation; TLP:AMBER extends to its clients. Written `organisation:qm-police`.
    record Organisation(ParticipantId id) implements Addressee {}

    /// One organisation without its clients. Written `organisation-alone:qm-police`.
    record OrganisationAlone(ParticipantId id) implements Addressee {}

    /// All participants of a State. Written `state:QM`.
    record OfState(StateCode state) implements Addressee {}

    /// All participants of the States that share a border with a State, which is not among them.
    /// Written `neighbours:QM`. Admission puts the States in its place; until then it means nobody.
    /// Source: SPECIFICATION.md T-13.
    record NeighboursOf(StateCode state) implements Addressee {}

    /// All participants of a kind. Written `kind:agency`.
    record OfKind(ParticipantKind kind) implements Addressee {}

    /// All participants that work in a sector or a child of it. Written `sector:finance`.
    record OfSector(Sector sector) implements Addressee {}

    /// All members of a community. Written `community:harbour-watch`.
    record OfCommunity(String name) implements Addressee {
        private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

        public OfCommunity {
            if (!SHAPE.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a community is 2 to 63 lower-case letters, digits and hyphens");
            }
        }
    }

    /// All partners of a tier or a higher one. Written `tier:2`.
    ///
    /// Source: SPECIFICATION.md M-15; principle P10.
    record OfTier(int atLeast) implements Addressee {
        public OfTier {
            if (atLeast < 1 || atLeast > Participant.TIER_MAX) {
                throw new IllegalArgumentException("a tier asked for is 1 to 9");
            }
        }
    }

    /// All that have a role: of organisations their machines, and the persons who have it
    /// themselves. Written `role:threat-assessor`.
    ///
    /// Source: SPECIFICATION.md M-16.
    record OfRole(Role role) implements Addressee {}

    /// One person. Written `person:qm-police/ada-quill`.
    record Named(PersonId id) implements Addressee {}

    /// Says whether `reader` is meant: as the person named, or for the organisation that it reads
    /// for.
    default boolean includes(Reader reader) {
        return switch (this) {
            case Named(PersonId id) ->
                    reader instanceof Reader.Individual(var _, var person)
                            && person.id().equals(id);
            case OfRole(Role role) -> reader.is(role);
            case Organisation _,
                    OrganisationAlone _,
                    OfState _,
                    NeighboursOf _,
                    OfKind _,
                    OfSector _,
                    OfCommunity _,
                    OfTier _ ->
                    reader.organisation().stream().anyMatch(this::includes);
        };
    }

    /// Says whether this names a person, and no organisation.
    default boolean isPerson() {
        return this instanceof Named;
    }

    private boolean includes(Participant participant) {
        return switch (this) {
            case Organisation(ParticipantId id) -> id.equals(participant.id());
            case OrganisationAlone(ParticipantId id) -> id.equals(participant.id());
            case OfState(StateCode state) -> state.equals(participant.state());
            case OfKind(ParticipantKind kind) -> kind == participant.kind();
            case OfSector(Sector sector) -> participant.sectors().stream().anyMatch(sector::covers);
            case OfCommunity(String name) -> participant.communities().contains(name);
            case OfTier(int atLeast) -> participant.tier() >= atLeast;
            case OfRole(Role role) -> participant.is(role);
            case NeighboursOf(StateCode _), Named(PersonId _) -> false;
        };
    }

    /// Returns the entry as it is written, such as `state:QM`.
    default String written() {
        return switch (this) {
            case Organisation(ParticipantId id) -> "organisation:" + id;
            case OrganisationAlone(ParticipantId id) -> "organisation-alone:" + id;
            case OfState(StateCode state) -> "state:" + state;
            case NeighboursOf(StateCode state) -> "neighbours:" + state;
            case OfKind(ParticipantKind kind) -> "kind:" + kind.code();
            case OfSector(Sector sector) -> "sector:" + sector.code();
            case OfCommunity(String name) -> "community:" + name;
            case OfTier(int atLeast) -> "tier:" + atLeast;
            case OfRole(Role role) -> "role:" + role.code();
            case Named(PersonId id) -> "person:" + id;
        };
    }

    /// Returns the entry that `text` writes; empty when it is of no known form. A State that ISO
    /// 3166-1 does not know is none: to exclude it would exclude nobody.
    static Optional<Addressee> parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var rest = text.substring(colon + 1);
        try {
            return switch (text.substring(0, colon)) {
                case "organisation" -> Optional.of(new Organisation(new ParticipantId(rest)));
                case "organisation-alone" ->
                        Optional.of(new OrganisationAlone(new ParticipantId(rest)));
                case "state" -> Optional.of(new OfState(new StateCode(rest).assigned()));
                case "neighbours" -> Optional.of(new NeighboursOf(new StateCode(rest).assigned()));
                case "kind" -> ParticipantKind.of(rest).map(OfKind::new);
                case "sector" -> Sector.of(rest).map(OfSector::new);
                case "community" -> Optional.of(new OfCommunity(rest));
                case "tier" -> tier(rest);
                case "role" -> Role.of(rest).map(OfRole::new);
                case "person" -> Optional.of(new Named(PersonId.parse(rest)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// A tier has one spelling: its one digit.
    private static Optional<Addressee> tier(String digit) {
        return digit.matches("[1-9]")
                ? Optional.of(new OfTier(Integer.parseInt(digit)))
                : Optional.empty();
    }
}
