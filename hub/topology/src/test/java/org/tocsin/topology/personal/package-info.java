@NullMarked
package org.tocsin.topology.personal;

import org.jspecify.annotations.NullMarked;
