/// Security advisories of others: CSAF 2.0 documents as cyber alerts.
@NullMarked
package org.tocsin.formats.csaf;

import org.jspecify.annotations.NullMarked;
