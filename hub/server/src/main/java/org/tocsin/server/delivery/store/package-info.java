/// The folder in which a node keeps what it can rebuild from the log.
@NullMarked
package org.tocsin.server.delivery.store;

import org.jspecify.annotations.NullMarked;
