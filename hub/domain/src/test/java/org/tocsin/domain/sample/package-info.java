/// What tests speak about: participants, markings, advisories, and the time.
@NullMarked
package org.tocsin.domain.sample;

import org.jspecify.annotations.NullMarked;
