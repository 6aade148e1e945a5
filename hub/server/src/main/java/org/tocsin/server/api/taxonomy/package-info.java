/// The hub's words: sectors, topics and kinds of advisory, in six languages.
@NullMarked
package org.tocsin.server.api.taxonomy;

import org.jspecify.annotations.NullMarked;
