/// The hub's own JSON: submissions, editions and their seals, interests, participants, areas.
@NullMarked
package org.tocsin.formats.json;

import org.jspecify.annotations.NullMarked;
