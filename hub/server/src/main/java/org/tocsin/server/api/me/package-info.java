/// What the hub knows of the caller itself.
@NullMarked
package org.tocsin.server.api.me;

import org.jspecify.annotations.NullMarked;
