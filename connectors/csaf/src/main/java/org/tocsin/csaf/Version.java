package org.tocsin.csaf;

import java.util.Objects;

/// The version of this plugin, as its jar says.
final class Version {
    static final String CURRENT =
            Objects.requireNonNullElse(
                    Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
