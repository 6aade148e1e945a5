package org.tocsin.server.kafka;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.Sealer;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.EditionSigner;
import org.tocsin.formats.json.GazetteerJson;
import org.tocsin.formats.json.LawJson;
import org.tocsin.server.security.EditionKey;
import org.tocsin.server.security.KeyFolder;

/// Makes what decides: the domain's admitter with this hub's keys and places.
@Factory
final class Deciding {
    private static final String PLACES = "seeds/areas.json";
    private static final String INSTRUMENTS = "seeds/instruments.json";
    private static final String TERMS = "seeds/terms.json";

    @Singleton
    Gazetteer gazetteer() {
        return read(PLACES, GazetteerJson::parse);
    }

    @Singleton
    Law law() {
        return read(INSTRUMENTS, instruments -> LawJson.parse(instruments, bytes(TERMS)));
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
    Admitter admitter(Gazetteer gazetteer, Law law, IdScheme ids, Sealer sealer) {
        return new Admitter(gazetteer, law, ids, sealer);
    }

    private static <T> T read(String file, Function<byte[], Parsed<T>> codec) {
        return switch (codec.apply(bytes(file))) {
            case Parsed.Read<T>(T value) -> value;
            case Parsed.Malformed<T>(var faults) ->
                    throw new IllegalStateException(file + " cannot be read: " + faults);
        };
    }

    private static byte[] bytes(String file) {
        try (var resource = Deciding.class.getClassLoader().getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException(file + " is not on the class path");
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
