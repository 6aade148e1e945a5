/// Tests of subscriptions through HTTP.
@NullMarked
package org.tocsin.server.api.subscription;

import org.jspecify.annotations.NullMarked;
