/// The codes of the taxonomy: sectors, topics and kinds of advisory.
@NullMarked
package org.tocsin.domain.sector;

import org.jspecify.annotations.NullMarked;
