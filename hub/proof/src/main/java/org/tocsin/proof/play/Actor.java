package org.tocsin.proof.play;

import org.tocsin.proof.stage.Stage;

/// A stage, and the connection over which worlds are played on it.
///
/// @param stage the hub
/// @param wire to it
public record Actor(Stage stage, Wire wire) implements AutoCloseable {

    /// Connects to the hub of a stage.
    public static Actor on(Stage stage) {
        return new Actor(stage, new Wire(stage.port()));
    }

    @Override
    public void close() {
        wire.close();
        stage.close();
    }
}
