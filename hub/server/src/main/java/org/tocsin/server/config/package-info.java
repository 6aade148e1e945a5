/// Configuration: one record per prefix, each checking itself when the hub starts.
@NullMarked
package org.tocsin.server.config;

import org.jspecify.annotations.NullMarked;
