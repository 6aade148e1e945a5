/// Publishing: submit, preview, cancel and retract advisories.
@NullMarked
package org.tocsin.server.api.publish;

import org.jspecify.annotations.NullMarked;
