package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids in the schemes of others. Source: SPECIFICATION.md K-19, K-21.
class ExternalIdTest {
    @Test
    void aShipHasTheCheckDigitOfItsNumber() {
        var taken =
                IntStream.rangeClosed(0, 9)
                        .filter(digit -> isTaken("999123" + digit))
                        .boxed()
                        .toList();

        assertThat(taken).containsExactly(8);
        assertThat(isTaken("9074729")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999123", "99912388", "IMO9991238", "999123x", "٩٩٩١٢٣٨"})
    void whatIsNoShipNumberIsRefused(String id) {
        assertThatThrownBy(() -> new ExternalId("IMO", id)).hasMessageContaining("check digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QMFICT00EXAMPLE00124", "529900T8BM49AURSDO55", "5493001KJTIIGC8Y1R12"})
    void aLegalEntityHasTheCheckDigitsOfItsIdentifier(String id) {
        assertThat(new ExternalId("lei", id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QMFICT00EXAMPLE00125",
                "QMFICT00EXAMPLE00142",
                "MQFICT00EXAMPLE00124",
                "qmfict00example00124",
                "QMFICT00EXAMPLE0012",
                "QMFICT00EXAMPLE001240",
                "QMFICT00EXAMPLE001X4",
                "LEI QMFICT00EXAMPLE0"
            })
    void whatIsNoIdentifierOfALegalEntityIsRefused(String id) {
        assertThatThrownBy(() -> new ExternalId("LEI", id)).hasMessageContaining("check digits");
    }

    private static boolean isTaken(String ship) {
        try {
            return new ExternalId("imo", ship).id().equals(ship);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
