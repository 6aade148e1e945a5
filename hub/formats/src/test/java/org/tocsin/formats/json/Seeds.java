package org.tocsin.formats.json;

/// Seeds of generated tests: the system property `seed`, or a new one each time, always printed.
final class Seeds {
    private Seeds() {}

    static long next(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": seed " + seed);
        return seed;
    }
}
