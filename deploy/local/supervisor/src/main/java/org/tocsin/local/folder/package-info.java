/// What a local hub keeps in its data folder, and who may use the folder.
@NullMarked
package org.tocsin.local.folder;

import org.jspecify.annotations.NullMarked;
