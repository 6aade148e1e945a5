package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that come with a portion. Source: SPECIFICATION.md K-25.
class AttachmentTest {
    private static final Bytes ABC = Bytes.of(new byte[] {'a', 'b', 'c'});
    private static final ContentHash HASH_OF_ABC =
            new ContentHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    private static final Optional<String> PLACE = Optional.of("https://library.example/guide.pdf");

    @Test
    void whatComesWholeHasTheSizeAndTheHashThatItSays() {
        assertThat(enclosed(3, HASH_OF_ABC).bytes().orElseThrow().content())
                .containsExactly('a', 'b', 'c');
        assertThatThrownBy(() -> enclosed(4, HASH_OF_ABC)).hasMessageContaining("size");
        assertThatThrownBy(() -> enclosed(3, new ContentHash("0".repeat(64))))
                .hasMessageContaining("hash");
    }

    @Test
    void anAttachmentIsHereOrElsewhere() {
        assertThatThrownBy(
                        () -> new Attachment("text/plain", Optional.of(ABC), PLACE, 3, HASH_OF_ABC))
                .hasMessageContaining("bytes or a ref");
        assertThatThrownBy(() ->
                        new Attachment(
                                "text/plain", Optional.empty(), Optional.empty(), 3, HASH_OF_ABC))
                .hasMessageContaining("bytes or a ref");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Attachment.SIZE_MAX + 1})
    void whatIsElsewhereHasALimit(int size) {
        assertThatThrownBy(() -> elsewhere("application/pdf", PLACE.orElseThrow(), size))
                .hasMessageContaining("bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pdf", "application/", "Application/PDF", "text/plain; x=1", "a/b/c"})
    void aMediaTypeHasTwoParts(String mime) {
        assertThatThrownBy(() -> elsewhere(mime, PLACE.orElseThrow(), 3))
                .hasMessageContaining("media type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://library.example/guide.pdf",
                "https://",
                "https://user@library.example/",
                "https://library.example/a b",
                "file:///guide.pdf",
                "javascript:alert(1)"
            })
    void aDocumentElsewhereIsAtAnHttpsAddress(String ref) {
        assertThatThrownBy(() -> elsewhere("application/pdf", ref, 3))
                .hasMessageContaining("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YWJj\n", "YWJ", "YWI", "YWK=", "Y W J j", "YWJj====", "_-8="})
    void contentIsCanonicalBase64(String base64) {
        assertThatThrownBy(() -> new Bytes(base64)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contentHasALimit() {
        assertThat(Bytes.of(new byte[Bytes.BYTES_MAX]).content()).hasSize(Bytes.BYTES_MAX);
        assertThatThrownBy(() -> Bytes.of(new byte[Bytes.BYTES_MAX + 3]))
                .hasMessageContaining("bytes");
    }

    private static Attachment enclosed(int size, ContentHash hash) {
        return new Attachment("text/plain", Optional.of(ABC), Optional.empty(), size, hash);
    }

    private static Attachment elsewhere(String mime, String ref, int size) {
        return new Attachment(mime, Optional.empty(), Optional.of(ref), size, HASH_OF_ABC);
    }
}
