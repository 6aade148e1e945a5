package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sector.AdvisoryKind;

/// A firearm that was lost, stolen, trafficked or found again.
///
/// @param serial its serial number as it is stamped, 1 to 64 characters
/// @param make who made it, 1 to 100 characters
/// @param model which model, at most 100 characters
/// @param calibre which calibre, 1 to 64 characters
/// @param countryOfMake where it was made
/// @param status what became of it
/// @param lostOn when it went missing
public record FirearmNotice(
        Optional<String> serial,
        Optional<String> make,
        Optional<String> model,
        Optional<String> calibre,
        Optional<StateCode> countryOfMake,
        Optional<FirearmStatus> status,
        Optional<LocalDate> lostOn)
        implements Payload {
    public FirearmNotice {
        serial = serial.map(text -> Text.normalised(text, 64));
        make = make.map(text -> Text.normalised(text, 100));
        model = model.map(text -> Text.normalised(text, 100));
        calibre = calibre.map(text -> Text.normalised(text, 64));
        countryOfMake = countryOfMake.map(StateCode::assigned);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.FIREARM_NOTICE;
    }

    @Override
    public String toString() {
        return "FirearmNotice[]";
    }

    /// What became of a firearm.
    public enum FirearmStatus {
        LOST,
        STOLEN,
        TRAFFICKED,
        RECOVERED
    }
}
