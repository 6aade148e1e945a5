/// Places: States, subdivisions, circles and polygons, and whether two of them meet.
@NullMarked
package org.tocsin.domain.area;

import org.jspecify.annotations.NullMarked;
