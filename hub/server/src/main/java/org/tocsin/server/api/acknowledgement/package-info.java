/// Acknowledgement: readers confirm what they read.
@NullMarked
package org.tocsin.server.api.acknowledgement;

import org.jspecify.annotations.NullMarked;
