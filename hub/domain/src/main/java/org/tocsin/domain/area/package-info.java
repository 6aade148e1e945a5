/// Places: States and their parts, regions, ports, sites, circles, routes and polygons, and whether
/// two of them meet.
@NullMarked
package org.tocsin.domain.area;

import org.jspecify.annotations.NullMarked;
