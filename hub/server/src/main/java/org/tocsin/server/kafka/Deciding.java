package org.tocsin.server.kafka;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Sealer;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.EditionSigner;
import org.tocsin.formats.json.GazetteerJson;
import org.tocsin.server.security.EditionKey;
import org.tocsin.server.security.KeyFolder;

/// Makes what decides: the domain's admitter with this hub's keys and places.
@Factory
final class Deciding {
    private static final String PLACES = "seeds/areas.json";

    @Singleton
    Gazetteer gazetteer() {
        return switch (GazetteerJson.parse(places())) {
            case Parsed.Read<Gazetteer>(var gazetteer) -> gazetteer;
            case Parsed.Malformed<Gazetteer>(var faults) ->
                    throw new IllegalStateException(PLACES + " cannot be read: " + faults);
        };
    }

    @Singleton
    IdScheme ids(KeyFolder keys) {
        return new IdScheme(keys.idKey().getEncoded());
    }

    @Singleton
    Sealer sealer(KeyFolder keys) {
        return new CanonicalSealer(new Signer(keys.editionKey()));
    }

    @Singleton
    Admitter admitter(Gazetteer gazetteer, IdScheme ids, Sealer sealer) {
        return new Admitter(gazetteer, ids, sealer);
    }

    private static byte[] places() {
        try (var resource = Deciding.class.getClassLoader().getResourceAsStream(PLACES)) {
            if (resource == null) {
                throw new IllegalStateException(PLACES + " is not on the class path");
            }
            return resource.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Signer(EditionKey key) implements EditionSigner {
        @Override
        public String keyId() {
            return key.id();
        }

        @Override
        public byte[] sign(byte[] canonical) {
            return key.sign(canonical);
        }
    }
}
