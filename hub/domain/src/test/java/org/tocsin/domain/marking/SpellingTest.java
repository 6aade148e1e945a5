package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Labels, caveats and entries of lists are taken in one spelling each. Source: M-8, M-11, M-15,
/// M-16.
class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation:qm-police",
                "organisation-alone:qm-police",
                "state:QM",
                "state:GB",
                "neighbours:QZ",
                "kind:agency",
                "sector:ci.water",
                "community:harbour-watch",
                "tier:1",
                "tier:9",
                "role:threat-assessor",
                "person:qm-police/ada-quill"
            })
    void anEntryReadsBackAsItIsWritten(String written) {
        var entry = Addressee.parse(written);

        assertThat(entry).map(Addressee::written).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qm-police",
                ":qm-police",
                "organisation:",
                "organisation:QM-police",
                "organisation:qm-police ",
                " organisation:qm-police",
                "Organisation:qm-police",
                "organization:qm-police",
                "organisation:*",
                "state:qm",
                "state:QMX",
                "state:*",
                "state:UK",
                "neighbours:UK",
                "kind:agencies",
                "kind:AGENCY",
                "sector:*",
                "sector:ci.watеr",
                "community:x",
                "community:Harbour",
                "tier:0",
                "tier:02",
                "tier:10",
                "tier:٢",
                "tier:high",
                "role:assessor",
                "role:THREAT_ASSESSOR",
                "person:qm-police",
                "person:qm-police/",
                "person:/ada-quill",
                "person:qm-police/ada/quill",
                "anyone:"
            })
    void aMutatedEntryIsNotUnderstood(String written) {
        assertThat(Addressee.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void aLabelReadsBackAsItIsWritten(Tlp tlp) {
        assertThat(Tlp.of(tlp.label())).contains(tlp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clear",
                "TLP:CLEAR",
                "WHITE",
                "AMBER STRICT",
                "AMBER_STRICT",
                "AMBER +STRICT",
                "RED ",
                "ＲＥＤ",
                "Amber"
            })
    void aMutatedLabelIsNotUnderstood(String label) {
        assertThat(Tlp.of(label)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Caveat.class)
    void aCaveatReadsBackAsItIsWritten(Caveat caveat) {
        assertThat(Caveat.of(caveat.code())).contains(caveat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orcon", "NO_FORWARD", "NO-FORWARD ", "NOFORWARD", "NOFORN"})
    void aMutatedCaveatIsNotUnderstood(String code) {
        assertThat(Caveat.of(code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void aDutyReadsBackAsItIsWritten(Duty duty) {
        assertThat(Duty.of(duty.code())).contains(duty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "commercial", "LEGAL_PRIVILEGE", "COMMERCIAL "})
    void aMutatedDutyIsNotUnderstood(String code) {
        assertThat(Duty.of(code)).isEmpty();
    }
}
