/// Tests of the topologies, and a seeded generator of what they carry.
@NullMarked
package org.tocsin.topology;

import org.jspecify.annotations.NullMarked;
