/// Reviewing: what waits for a person's look before it goes out, and what that person finds.
@NullMarked
package org.tocsin.server.api.review;

import org.jspecify.annotations.NullMarked;
