package org.tocsin.server.delivery.catalogue;

import java.time.Instant;
import org.tocsin.domain.dissemination.Facets;
import org.tocsin.domain.dissemination.Revision;

/// What the catalogue keeps in memory of an edition: all that is asked before its text is.
///
/// @param ordinal its place among the editions of its decision, greater ones first
/// @param marking who may read it
/// @param revision changes exactly when its content does
/// @param facets what interest is matched on
/// @param expires from when on it no longer counts, UTC
/// @param bytes size of its body
public record ListedEdition(
        int ordinal,
        NumberedMarking marking,
        Revision revision,
        Facets facets,
        Instant expires,
        int bytes) {}
