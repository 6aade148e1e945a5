/// Encryption of what names persons, before its first byte reaches the log.
@NullMarked
package org.tocsin.topology.personal;

import org.jspecify.annotations.NullMarked;
