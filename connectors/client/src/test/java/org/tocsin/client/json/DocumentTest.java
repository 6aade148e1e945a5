package org.tocsin.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.formats.Json;

class DocumentTest {
    private static final Document TEXT =
            document(
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
                    """);

    @Test
    void valueStandsWhereItBegins() {
        assertThat(TEXT.place("portions[1].marking.tlp")).isEqualTo(new Json.Place(7, 16));
        assertThat(TEXT.place("kind")).isEqualTo(new Json.Place(2, 11));
    }

    @Test
    void whatIsAbsentIsShownWhereTheValueAroundItStands() {
        assertThat(TEXT.place("portions[1].expires")).isEqualTo(new Json.Place(5, 5));
        assertThat(TEXT.place("portions[7].expires")).isEqualTo(new Json.Place(3, 15));
        assertThat(TEXT.place("nothing.of.it")).isEqualTo(new Json.Place(1, 1));
        assertThat(TEXT.place("")).isEqualTo(new Json.Place(1, 1));
    }

    @Test
    void whatIsOfAnotherTypeGivesNothing() {
        var document = document("{\"a\":[1,true,null,\"x\"],\"b\":null,\"c\":1.5}");

        assertThat(document.text("a")).isEmpty();
        assertThat(document.texts("a")).containsExactly("1", "x");
        assertThat(document.member("b")).isEmpty();
        assertThat(document.number("c")).isEmpty();
        assertThat(document.list("c")).isEmpty();
        assertThat(document.isTrue("a")).isFalse();
    }

    @Test
    void memberThatIsAddedReplacesTheOneBefore() {
        var document = Document.none().with("a", "x").with("a", "y").with("b", 7);

        assertThat(document.line()).isEqualTo("{\"a\":\"y\",\"b\":7}");
    }

    private static Document document(String text) {
        return Document.parse(text.getBytes(UTF_8)).orElseThrow();
    }
}
