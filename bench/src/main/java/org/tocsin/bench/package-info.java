/// End-to-end benchmarks against a local hub, each figure a ratio or beside what bounds it.
@NullMarked
package org.tocsin.bench;

import org.jspecify.annotations.NullMarked;
