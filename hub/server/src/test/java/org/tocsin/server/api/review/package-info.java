/// Tests of reviews through HTTP.
@NullMarked
package org.tocsin.server.api.review;

import org.jspecify.annotations.NullMarked;
