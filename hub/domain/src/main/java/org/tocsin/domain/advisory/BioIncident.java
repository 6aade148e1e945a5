package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.sector.AdvisoryKind;

/// An outbreak or another biological event, whatever its cause.
///
/// Source: SPECIFICATION.md K-16, which is kept by each part and by all portions together.
///
/// @param agentSuspected what is thought to cause it, at most 200 characters
/// @param host who falls ill
/// @param onset the day of the first case
/// @param cases how many have fallen ill
/// @param deaths how many of them have died
/// @param labConfirmed whether a laboratory has confirmed the agent
/// @param deliberate how likely it was brought about on purpose
/// @param labId which laboratory, at most 100 characters
public record BioIncident(
        Optional<String> agentSuspected,
        Optional<Host> host,
        Optional<LocalDate> onset,
        OptionalInt cases,
        OptionalInt deaths,
        Optional<Boolean> labConfirmed,
        Optional<Deliberate> deliberate,
        Optional<String> labId)
        implements Payload {
    private static final int CASES_MAX = 1_000_000_000;

    public BioIncident {
        agentSuspected = agentSuspected.map(text -> Text.normalised(text, 200));
        labId = labId.map(text -> Text.normalised(text, 100));
        Amounts.require(cases, 0, CASES_MAX, "a number of cases");
        Amounts.require(deaths, 0, CASES_MAX, "a number of deaths");
        if (cases.isPresent() && deaths.isPresent() && deaths.getAsInt() > cases.getAsInt()) {
            throw new IllegalArgumentException("deaths are among the cases");
        }
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.BIO_INCIDENT;
    }

    @Override
    public String toString() {
        return "BioIncident[]";
    }

    /// Who falls ill.
    public enum Host {
        HUMAN,
        ANIMAL,
        PLANT
    }

    /// How likely an event was brought about on purpose.
    public enum Deliberate {
        UNKNOWN,
        UNLIKELY,
        SUSPECTED,
        CONFIRMED
    }
}
