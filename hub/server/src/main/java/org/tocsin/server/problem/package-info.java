/// Turns every failure into an RFC 9457 problem document.
@NullMarked
package org.tocsin.server.problem;

import org.jspecify.annotations.NullMarked;
