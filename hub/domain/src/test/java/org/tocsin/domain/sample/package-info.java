/// Participants, markings and advisories that the tests of the domain speak about.
@NullMarked
package org.tocsin.domain.sample;

import org.jspecify.annotations.NullMarked;
