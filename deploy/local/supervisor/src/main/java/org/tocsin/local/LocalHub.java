package org.tocsin.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.BrokerPart;
import org.tocsin.local.part.ConnectorPart;
import org.tocsin.local.part.HubPart;
import org.tocsin.local.part.RegistryPart;
import org.tocsin.local.part.Setting;
import org.tocsin.local.process.ProcessPlan;
import org.tocsin.local.process.Supervisor;
import org.tocsin.local.seeding.Seeding;

/// One local hub: its processes, and the sample participants at the first start.
final class LocalHub {

    private final Setting setting;
    private final Optional<Seeding> seeding;
    private final PrintStream out;
    private final Narrator narrator;
    private final Supervisor supervisor;
    private volatile boolean unseeded;

    /// Prepares to run under `setting`.
    ///
    /// @param connectors what to run beside the hub, each `NAME=VALUE`
    /// @param startMax how long each process may take to answer
    /// @param whenReady run once, when everything answers
    /// @throws IOException when ports or files cannot be had
    LocalHub(
            Setting setting,
            List<String> connectors,
            Duration startMax,
            PrintStream out,
            Runnable whenReady)
            throws IOException {
        this.setting = setting;
        this.seeding = Seeding.due(setting);
        this.out = out;
        this.narrator = new Narrator(setting, out, whenReady);
        var plans = new ArrayList<ProcessPlan>();
        plans.add(BrokerPart.plan(setting));
        plans.add(RegistryPart.plan(setting));
        plans.add(HubPart.plan(setting, this::knowsItsParticipants));
        for (var connector : connectors) {
            plans.add(ConnectorPart.plan(setting, connector));
        }
        this.supervisor = new Supervisor(plans, startMax, narrator);
    }

    /// Runs until [#stop] is called or a process cannot be kept alive; returns the status to exit
    /// with.
    ///
    /// @throws InterruptedException when the calling thread is
    int run() throws InterruptedException {
        seeding.ifPresent(
                due -> Thread.ofPlatform().daemon().name("seeding").start(() -> seed(due)));
        try {
            var status = narrator.conclude(supervisor.run());
            return unseeded ? 1 : status;
        } finally {
            Run.clear(setting.folder());
        }
    }

    /// Stops every process; returns when all have ended.
    void stop() {
        supervisor.stop();
    }

    private boolean knowsItsParticipants() {
        return seeding.map(Seeding::isKnownToTheHub).orElse(true);
    }

    private void seed(Seeding due) {
        try {
            due.write();
        } catch (ExecutionException | RuntimeException refused) {
            out.println("The sample participants cannot be written: " + refused);
            unseeded = true;
            supervisor.stop();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
