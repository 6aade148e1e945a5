package org.tocsin.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.domain.marking.Tlp;

/// Whatever is marked how, each reader gets every word of its labels and no other.
///
/// Source: SPECIFICATION.md F-8, F-9, F-12.
class StixPropertyTest {
    private static final long SEED = 20_261_121;
    private static final int BUNDLES = 300;

    @Test
    void eachReaderGetsTheWordsOfItsLabelsAndNoOthers() {
        System.out.println("bundles by chance from seed " + SEED);
        for (int number = 0; number < BUNDLES; number++) {
            var bundle = new RandomBundle(SEED + number);

            var editions = StixWorld.editions(bundle.json());

            for (var label : Tlp.values()) {
                var sent = StixWorld.sent(editions, StixWorld.reader(label));
                var told = "seed " + (SEED + number) + ", who reads " + label;
                bundle.words()
                        .forEach((word, of) ->
                                assertThat(sent.contains(word))
                                        .as("%s: %s under %s", told, word, of)
                                        .isEqualTo(of.compareTo(label) <= 0));
                bundle.ids()
                        .forEach((id, of) ->
                                assertThat(sent.contains(id))
                                        .as("%s: %s under %s", told, id, of)
                                        .isEqualTo(of.compareTo(label) <= 0));
            }
        }
    }
}
