package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.sector.AdvisoryKind;

/// Which help there is for victims and their families.
///
/// Services only: no field of it can name or describe a victim. Source: SPECIFICATION.md K-24.
///
/// @param incidentId the incident
/// @param services the help there is; may be empty in a fragment
/// @param hotline where to call, 1 to 64 characters
/// @param eligibility who may have it, at most 4,000 characters
/// @param familyCentre where families are received
public record VictimAssistance(
        Optional<UUID> incidentId,
        List<Service> services,
        Optional<String> hotline,
        Optional<String> eligibility,
        Optional<Area> familyCentre)
        implements Payload {
    public VictimAssistance {
        services = List.copyOf(services);
        hotline = hotline.map(text -> Text.normalised(text, 64));
        eligibility = eligibility.map(text -> Text.normalised(text, 4_000));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.VICTIM_ASSISTANCE;
    }

    @Override
    public String toString() {
        return "VictimAssistance[]";
    }

    /// One form of help.
    ///
    /// @param type what
    /// @param provider the organisation that gives it, 1 to 200 characters
    /// @param contact whom to ask
    /// @param area where it is given
    /// @param language in which language
    public record Service(
            Code type, String provider, Contact contact, Area area, LanguageTag language) {
        public Service {
            provider = Text.normalised(provider, 200);
        }

        @Override
        public String toString() {
            return "Service[]";
        }
    }
}
