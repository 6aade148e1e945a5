package org.tocsin.topology.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/// Which classes Avro may instantiate when it reads: the generated ones, besides its own defaults.
final class AvroTrust {
    private static final String GENERATED = "org.tocsin.schema.v1.";

    static {
        ClassSecurityPredicate generated = type -> type.getName().startsWith(GENERATED);
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), generated));
    }

    private AvroTrust() {}

    /// Sees to it that the generated classes are trusted; repeats do nothing.
    static void establish() {
        // Loading this class has done it.
    }
}
