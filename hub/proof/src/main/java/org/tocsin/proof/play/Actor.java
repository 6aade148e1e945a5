package org.tocsin.proof.play;

import java.nio.file.Path;
import org.tocsin.proof.stage.Stage;

/// A stage, and the connection over which worlds are played on it.
///
/// @param stage the hub
/// @param wire to it
public record Actor(Stage stage, Wire wire) implements AutoCloseable {

    /// Starts a hub with the keys of a folder, and connects to it.
    public static Actor on(Path keys) {
        var stage = new Stage(keys);
        return new Actor(stage, new Wire(stage.port()));
    }

    @Override
    public void close() {
        wire.close();
        stage.close();
    }
}
