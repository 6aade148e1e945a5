package org.tocsin.client;

/// One server-sent event, or a comment.
///
/// @param id the last id that was set; may be empty
/// @param event the event's name; empty when it has none
/// @param data the data lines, joined by line feeds
/// @param comment the comment; empty when this is an event
record Frame(String id, String event, String data, String comment) {}
