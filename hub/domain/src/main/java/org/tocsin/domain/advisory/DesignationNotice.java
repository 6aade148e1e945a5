package org.tocsin.domain.advisory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.sector.AdvisoryKind;

/// A listing, change, exemption or delisting under a sanctions regime.
///
/// @param op what is done
/// @param regime under which regime
/// @param listRef the entry's number on the list, 1 to 100 characters
/// @param subjectType what is listed
/// @param names how the subject is called; may be empty in a fragment
/// @param identifiers by which it is told apart from who has the same name; may be empty
/// @param measures what follows; may be empty in a fragment
/// @param reasons why, at most 20,000 characters
/// @param decidedOn when it was decided
/// @param reviewBy by when the decision is looked at again, after it was taken
/// @param exemption what is allowed nevertheless
/// @param noticeRef the number of the special notice that goes with it, at most 100 characters
/// @param remedyContact to whom the subject turns
public record DesignationNotice(
        Optional<Operation> op,
        Optional<Code> regime,
        Optional<String> listRef,
        Optional<SubjectType> subjectType,
        List<Name> names,
        List<ExternalId> identifiers,
        Set<Measure> measures,
        Optional<String> reasons,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> reviewBy,
        Optional<Exemption> exemption,
        Optional<String> noticeRef,
        Optional<Contact> remedyContact)
        implements Payload {
    public DesignationNotice {
        listRef = listRef.map(text -> Text.normalised(text, 100));
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        measures = Set.copyOf(measures);
        reasons = reasons.map(text -> Text.normalised(text, Text.DESCRIPTION_CHARACTERS_MAX));
        noticeRef = noticeRef.map(text -> Text.normalised(text, 100));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.DESIGNATION_NOTICE;
    }

    /// Whoever is named or identified is a person, unless the same fragment says otherwise; and a
    /// fragment that says that a person is listed says so of whom another fragment names.
    @Override
    public PersonalData personalData() {
        boolean isNamed = !names.isEmpty() || !identifiers.isEmpty();
        return subjectType.map(SubjectType.PERSON::equals).orElse(isNamed)
                ? PersonalData.PERSONAL
                : PersonalData.NONE;
    }

    @Override
    public String toString() {
        return "DesignationNotice[]";
    }

    /// One of the names of a subject.
    ///
    /// @param script in which script it is written, such as `Latn`. Source: ISO 15924
    /// @param value the name, 1 to 400 characters
    /// @param quality how far it tells the subject apart
    public record Name(String script, String value, Quality quality) {
        public Name {
            script = Script.code(script);
            value = Text.normalised(value, 400);
            if (Text.isBlank(value)) {
                throw new IllegalArgumentException("a name is not blank");
            }
        }

        @Override
        public String toString() {
            return "Name[]";
        }
    }

    /// What is allowed nevertheless, and how long.
    ///
    /// @param type for what purpose
    /// @param from since when, UTC
    /// @param to until when, UTC, after `from`
    /// @param scope what exactly, 1 to 2,000 characters
    public record Exemption(ExemptionType type, Instant from, Instant to, String scope) {
        public Exemption {
            scope = Text.normalised(scope, 2_000);
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("an exemption ends after it begins");
            }
            if (Text.isBlank(scope)) {
                throw new IllegalArgumentException("an exemption says what is allowed");
            }
        }

        @Override
        public String toString() {
            return "Exemption[]";
        }
    }

    /// What is done with a list.
    public enum Operation {
        ADD,
        AMEND,
        EXEMPT,
        DELIST
    }

    /// What is listed.
    public enum SubjectType {
        PERSON,
        ENTITY
    }

    /// How far a name tells its bearer apart.
    public enum Quality {
        PRIMARY,
        GOOD,
        LOW
    }

    /// What follows from a listing.
    public enum Measure {
        ASSET_FREEZE,
        TRAVEL_BAN,
        ARMS_EMBARGO
    }

    /// For what something is allowed nevertheless.
    public enum ExemptionType {
        HUMANITARIAN,
        MEDICAL,
        BASIC_EXPENSES,
        EXTRAORDINARY_EXPENSES,
        JUDICIAL_PROCESS,
        OTHER
    }
}
