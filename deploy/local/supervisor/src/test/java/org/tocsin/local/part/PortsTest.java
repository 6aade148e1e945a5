package org.tocsin.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {

    @Test
    void freePortsAreNotObjectedTo() throws IOException {
        var objection = Ports.free().objection();

        assertThat(objection).isEmpty();
    }

    @Test
    void takenPortIsNamedWithItsVariableItsFlagAndItsHolder() throws IOException {
        var free = Ports.free();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(free.http(), taken.getLocalPort(), free.registry());

            var objection = ports.objection();

            assertThat(objection)
                    .get()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "the broker")
                    .contains("TOCSIN_KAFKA_PORT", "--kafka-port")
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void portTakenOnEveryAddressIsNoticed() throws IOException {
        var free = Ports.free();
        try (var taken = new ServerSocket(0)) {
            var ports = new Ports(taken.getLocalPort(), free.kafka(), free.registry());

            var objection = ports.objection();

            assertThat(objection).get().asString().contains("TOCSIN_HTTP_PORT");
        }
    }

    @Test
    void oneNumberForTwoPartsIsRefused() {
        var objection = new Ports(7, 8, 7).objection();

        assertThat(objection).get().asString().contains("different ports");
    }
}
