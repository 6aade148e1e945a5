/// The seed data put to the codecs and the domain: samples are admitted, the decision table holds.
@NullMarked
package org.tocsin.formats.seeds;

import org.jspecify.annotations.NullMarked;
