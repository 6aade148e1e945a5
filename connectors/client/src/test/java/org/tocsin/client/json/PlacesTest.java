package org.tocsin.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final byte[] TEXT =
            """
            {
              "kind": "cargo-alert",
              "portions": [
                {"marking": {"tlp": "RED"}},
                {
                  "marking": {
                    "tlp": "PINK"
                  }
                }
              ]
            }
            """
                    .getBytes(UTF_8);

    private final Places places = Places.of(TEXT);

    @Test
    void memberStandsWhereItsNameDoes() {
        assertThat(places.of("portions[1].marking.tlp")).contains(new Places.Place(7, 9));
        assertThat(places.of("kind")).contains(new Places.Place(2, 3));
    }

    @Test
    void whatIsAbsentIsShownWhereItsParentStands() {
        assertThat(places.of("portions[1].expires")).contains(new Places.Place(5, 5));
        assertThat(places.of("nothing.of.it")).contains(new Places.Place(1, 1));
    }

    @Test
    void malformedTextHasPlacesUpToItsFault() {
        var broken = Places.of("{\"a\": 1,\n \"b\": }".getBytes(UTF_8));

        assertThat(broken.of("a")).contains(new Places.Place(1, 2));
        assertThat(broken.of("b")).contains(new Places.Place(1, 1));
    }
}
