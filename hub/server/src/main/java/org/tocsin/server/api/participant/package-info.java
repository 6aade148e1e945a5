/// The directory of participants, and what registrars do with it.
@NullMarked
package org.tocsin.server.api.participant;

import org.jspecify.annotations.NullMarked;
