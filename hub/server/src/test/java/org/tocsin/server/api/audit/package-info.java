/// Tests of accounting through HTTP.
@NullMarked
package org.tocsin.server.api.audit;

import org.jspecify.annotations.NullMarked;
