/// Who received what: recorded when it was written, and known again on every node.
@NullMarked
package org.tocsin.server.delivery.receipt;

import org.jspecify.annotations.NullMarked;
