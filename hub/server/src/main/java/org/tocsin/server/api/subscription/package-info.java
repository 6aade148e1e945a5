/// Durable subscriptions: what participants want for as long as they say so, and streams of it.
@NullMarked
package org.tocsin.server.api.subscription;

import org.jspecify.annotations.NullMarked;
