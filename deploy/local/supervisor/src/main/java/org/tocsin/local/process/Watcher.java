package org.tocsin.local.process;

import java.time.Duration;
import java.util.List;

/// Is told what happens to the processes of a local hub, one call at a time.
public interface Watcher {

    /// The processes that run now are `children`, in the order of their start.
    void running(List<ChildProcess> children);

    /// `child` answers, so long after its start.
    void answers(ChildProcess child, Duration after);

    /// Every process answers, for the first time.
    void ready();

    /// `child` died with `exitCode` and is started again.
    void restarting(ChildProcess child, int exitCode);

    /// `child` is being stopped.
    void stopping(ChildProcess child);
}
