/// Threat information of others: STIX 2.1 bundles as cyber alerts, one portion for each marking.
@NullMarked
package org.tocsin.formats.stix;

import org.jspecify.annotations.NullMarked;
