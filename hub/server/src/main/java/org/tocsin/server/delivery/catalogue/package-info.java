/// What the hub keeps of the editions it may deliver. Only the gate reads it.
@NullMarked
package org.tocsin.server.delivery.catalogue;

import org.jspecify.annotations.NullMarked;
