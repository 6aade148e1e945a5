package org.tocsin.server.delivery.gate;

import org.tocsin.domain.marking.Egress;
import org.tocsin.server.security.Identity;

/// Who reads what, by which way and in which order.
///
/// @param reader the reader
/// @param egress the way out
/// @param filter what it asks for
/// @param order the order of the lanes
public record Request(Identity reader, Egress egress, Filter filter, Order order) {}
