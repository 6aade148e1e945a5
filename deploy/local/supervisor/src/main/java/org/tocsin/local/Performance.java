package org.tocsin.local;

import org.tocsin.local.folder.DataFolder;

/// Something that is played on a running hub, after which the hub is stopped.
@FunctionalInterface
interface Performance {

    /// Plays on the hub that runs on `folder`; returns the status to exit with.
    int play(DataFolder folder);
}
