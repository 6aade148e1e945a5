package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.sector.AdvisoryKind;

/// Dangerous material or arms that were stolen, lost, seized, offered or found.
///
/// @param materialClass what sort of material
/// @param event what happened to it
/// @param substanceId which substance
/// @param activity of a radioactive source, in becquerel
/// @param sourceCategory of a radioactive source, 1 most dangerous to 5. Source: IAEA RS-G-1.9
/// @param mass in kilograms
/// @param count how many pieces
/// @param borderCrossing whether a border was crossed
/// @param confirmation how sure the State is
/// @param route where it passed, in that order; may be empty
/// @param recovered whether it is back under control
public record TraffickingReport(
        Optional<MaterialClass> materialClass,
        Optional<TraffickingEvent> event,
        Optional<SubstanceId> substanceId,
        Optional<Quantity> activity,
        OptionalInt sourceCategory,
        Optional<Quantity> mass,
        OptionalInt count,
        Optional<Boolean> borderCrossing,
        Optional<Confirmation> confirmation,
        List<Area> route,
        Optional<Recovery> recovered)
        implements Payload {
    private static final int PIECES_MAX = 1_000_000_000;

    public TraffickingReport {
        Amounts.require(sourceCategory, 1, 5, "the category of a source");
        Amounts.require(count, 0, PIECES_MAX, "a number of pieces");
        route = List.copyOf(route);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.TRAFFICKING_REPORT;
    }

    @Override
    public String toString() {
        return "TraffickingReport[]";
    }

    /// What sort of material.
    public enum MaterialClass {
        NUCLEAR,
        RADIOACTIVE,
        CHEMICAL,
        BIOLOGICAL,
        SALW,
        MANPADS,
        EXPLOSIVE,
        DRUG_LINKED
    }

    /// What happened to material.
    public enum TraffickingEvent {
        THEFT,
        LOSS,
        SEIZURE,
        ATTEMPTED_SALE,
        DISCOVERY
    }

    /// How sure a State is of what is reported.
    public enum Confirmation {
        REPORTED,
        CONFIRMED,
        DENIED
    }

    /// Whether material is back under control.
    public enum Recovery {
        NOT_RECOVERED,
        PARTLY_RECOVERED,
        RECOVERED,
        UNKNOWN
    }
}
