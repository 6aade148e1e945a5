/// How each process of a local hub is configured, started and known to answer.
@NullMarked
package org.tocsin.local.part;

import org.jspecify.annotations.NullMarked;
