package org.tocsin.proof.world;

import java.util.List;

/// A marking as a publisher writes it.
///
/// @param tlp the audience, such as `AMBER+STRICT`
/// @param addressees whom it names. Unmodifiable
/// @param level the level asked for; 0 for none
/// @param compartments what is to be held. Unmodifiable
/// @param releasable lists of readers, each of which admits. Unmodifiable
/// @param excluded who is not to read. Unmodifiable
/// @param caveats limits on the ways out. Unmodifiable
/// @param notBefore from when on, in milliseconds of the world; [#EVER] for always
/// @param notAfter until when, in milliseconds of the world; [#EVER] for always
public record Label(
        String tlp,
        List<String> addressees,
        int level,
        List<String> compartments,
        List<List<String>> releasable,
        List<String> excluded,
        List<String> caveats,
        int notBefore,
        int notAfter) {
    /// No limit in time.
    public static final int EVER = -1;

    /// Readable by anyone.
    public static final Label CLEAR = ofTlp("CLEAR", List.of());

    public Label {
        addressees = List.copyOf(addressees);
        compartments = List.copyOf(compartments);
        releasable = List.copyOf(releasable);
        excluded = List.copyOf(excluded);
        caveats = List.copyOf(caveats);
    }

    /// Returns a label that asks for nothing but an audience.
    public static Label ofTlp(String tlp, List<String> addressees) {
        return new Label(
                tlp, addressees, 0, List.of(), List.of(), List.of(), List.of(), EVER, EVER);
    }
}
