/// The subscriptions in force, and where changes of them are written.
@NullMarked
package org.tocsin.server.subscription;

import org.jspecify.annotations.NullMarked;
