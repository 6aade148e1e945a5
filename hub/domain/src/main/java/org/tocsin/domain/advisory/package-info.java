/// Advisories: portions of typed fragments, each under its own marking, and their lifecycle.
@NullMarked
package org.tocsin.domain.advisory;

import org.jspecify.annotations.NullMarked;
