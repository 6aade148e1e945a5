/// Tests of the subscriptions in force.
@NullMarked
package org.tocsin.server.subscription;

import org.jspecify.annotations.NullMarked;
