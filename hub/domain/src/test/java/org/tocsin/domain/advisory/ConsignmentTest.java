package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Check digits of goods under way. Source: SPECIFICATION.md K-4; ISO 6346.
class ConsignmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"QMXU0004170", "CSQU3054383", "TGHU7599330"})
    void aContainerWithTheRightCheckDigitIsTaken(String id) {
        assertThatCode(() -> container(id)).doesNotThrowAnyException();
    }

    @Test
    void aContainerWithAnyOtherCheckDigitIsRefused() {
        var wrong = IntStream.rangeClosed(1, 9).mapToObj(digit -> "QMXU000417" + digit).toList();

        assertThat(wrong)
                .allSatisfy(id ->
                        assertThatThrownBy(() -> container(id))
                                .hasMessageContaining("check digit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qmxu0004170",
                "QMXU000417",
                "QMXU00041700",
                "QMXA0004170",
                "QMX00004170",
                "QMXU 000417 0",
                "ＱＭＸＵ0004170",
                "QMXU٠٠٠٤١٧٠"
            })
    void whatIsNoContainerNumberIsRefused(String id) {
        assertThatThrownBy(() -> container(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAirWaybillEndsInTheRestBySeven() {
        assertThatCode(() -> waybill("176-12345675")).doesNotThrowAnyException();
        assertThatCode(() -> waybill("17612345675")).doesNotThrowAnyException();
        assertThatThrownBy(() -> waybill("176-12345676")).hasMessageContaining("seven");
        assertThatThrownBy(() -> waybill("176-1234567")).hasMessageContaining("eleven");
    }

    @Test
    void otherGoodsNeedAnId() {
        assertThatThrownBy(() -> new Consignment(Consignment.Type.BL, " "))
                .hasMessageContaining("has an id");
    }

    private static Consignment container(String id) {
        return new Consignment(Consignment.Type.CONTAINER, id);
    }

    private static Consignment waybill(String id) {
        return new Consignment(Consignment.Type.AWB, id);
    }
}
