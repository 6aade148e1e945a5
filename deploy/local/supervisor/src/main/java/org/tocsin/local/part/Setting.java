package org.tocsin.local.part;

import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;

/// What every process of one local hub has in common.
///
/// @param installation the built product
/// @param folder where data is kept
/// @param ports where the parts listen
/// @param credentials the secrets of this hub
/// @param cache how start-up caches are used
/// @param clock which clock the hub reads
public record Setting(
        Installation installation,
        DataFolder folder,
        Ports ports,
        Credentials credentials,
        StartupCache cache,
        HubClock clock) {

    /// Host and port of the broker.
    public String kafkaAddress() {
        return Ports.HOST + ":" + ports.kafka();
    }

    /// Base URL of the registry's REST interface, which is Confluent's.
    public String registryUrl() {
        return "http://" + Ports.HOST + ":" + ports.registry() + "/apis/ccompat/v7";
    }

    /// Base URL of the hub.
    public String hubUrl() {
        return "http://" + Ports.HOST + ":" + ports.http();
    }
}
