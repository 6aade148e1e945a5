/// Documents of the hub, read leniently: a newer hub may say more than this client knows.
@NullMarked
package org.tocsin.client.json;

import org.jspecify.annotations.NullMarked;
