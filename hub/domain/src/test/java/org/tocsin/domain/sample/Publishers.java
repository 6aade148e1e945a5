package org.tocsin.domain.sample;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Agencies that may publish.
public final class Publishers {
    private Publishers() {}

    /// Returns the police of Maridia, who publish every kind in every sector on Maridia.
    public static Party police() {
        return named("qm-police");
    }

    /// Returns an agency with the rights of the police of Maridia and another name.
    public static Party named(String id) {
        return Party.agency(id)
                .with(Role.PUBLISHER)
                .cleared(2, "harbour")
                .mandated(
                        new Mandate(
                                EnumSet.allOf(AdvisoryKind.class),
                                EnumSet.allOf(Sector.class),
                                on("QM")));
    }

    /// Returns the right to publish every kind in every sector everywhere.
    public static Mandate everything() {
        return new Mandate(
                EnumSet.allOf(AdvisoryKind.class),
                EnumSet.allOf(Sector.class),
                new Coverage.Worldwide());
    }

    /// Returns the places of some States and subdivisions.
    public static Coverage on(String... codes) {
        return new Coverage.Somewhere(
                Set.copyOf(Arrays.stream(codes).map(Publishers::area).toList()));
    }

    private static Area area(String code) {
        return code.length() == 2
                ? new Area.Country(new StateCode(code))
                : new Area.Subdivision(code);
    }
}
