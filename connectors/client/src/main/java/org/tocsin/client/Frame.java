package org.tocsin.client;

import java.time.Duration;

/// One block of a stream of server-sent events.
///
/// @param id the last id that was set, in this block or before; may be empty
/// @param event the event's name; empty when it has none
/// @param data the data lines, joined by line feeds; empty when this is no event
/// @param comment the last comment in the block; may be empty
/// @param retry how long to wait before connecting again; zero when the hub did not say so far
record Frame(String id, String event, String data, String comment, Duration retry) {}
