/// What all formats share: strict JSON as a tree with places, faults, and the canonical form.
///
/// Rules of the form J-n are those of SPECIFICATION.md on JSON: J-1 size of the body, J-2 syntax
/// and UTF-8, J-3 depth and number of values, J-4 repeated members, J-5 unknown members, J-6 type
/// of a value, J-7 missing members, J-8 text (length, normalisation form C, no control characters,
/// no half surrogate pairs), J-9 numbers, J-10 codes and written forms, J-11 number of elements,
/// J-12 members that do not go together.
@NullMarked
package org.tocsin.formats;

import org.jspecify.annotations.NullMarked;
