package org.tocsin.local;

import java.io.IOException;
import java.util.List;
import org.tocsin.local.part.BrokerPart;
import org.tocsin.local.part.HubPart;
import org.tocsin.local.part.RegistryPart;
import org.tocsin.local.part.Setting;
import org.tocsin.local.process.ProcessPlan;

/// The processes of one local hub, in the order of their start.
final class LocalHub {

    private LocalHub() {}

    /// How to run every process under `setting`.
    ///
    /// @throws IOException when ports or files cannot be had
    static List<ProcessPlan> plans(Setting setting) throws IOException {
        return List.of(BrokerPart.plan(setting), RegistryPart.plan(setting), HubPart.plan(setting));
    }
}
