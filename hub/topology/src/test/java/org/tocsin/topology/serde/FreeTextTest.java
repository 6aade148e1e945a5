package org.tocsin.topology.serde;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.topology.MemoryRecordKeys;
import org.tocsin.topology.RandomFacts;
import org.tocsin.topology.codec.Contract;
import org.tocsin.topology.codec.Contracts;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Waiting;

/// Nothing that an advisory says freely is in clear in any record of it, when its publisher says
/// that it holds personal data, or its payload does so undeclared. Rules G-1 and G-20.
final class FreeTextTest {
    private static final long FIRST_SEED = 20_261_121L;
    private static final int FACTS = 300;

    /// What is shorter can stand in a record by chance.
    private static final int CHARACTERS_MIN = 10;

    @ParameterizedTest(name = "{0}")
    @MethodSource("carriers")
    void nothingSaidFreelyIsInClearWherePersonalDataIsDeclared(Carrier<?, ?> carrier) {
        int texts = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + FACTS; seed++) {
            texts += carrier.check(seed);
        }
        assertThat(texts).isPositive();
    }

    @Test
    void nothingSaidFreelyIsInClearWhereThePayloadNamesPersonsUndeclared() {
        var carrier =
                new Carrier<>(
                        Contracts.SUBMITTED, RandomFacts::submitted, FreeTextTest::ofUndeclared);
        int texts = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + FACTS; seed++) {
            texts += carrier.check(seed);
        }
        assertThat(texts).isPositive();
    }

    @Test
    void whatIsSaidOfNobodyNeedsNoKey() {
        var keys = new MemoryRecordKeys();
        var serde = serde(Contracts.RELEASE, keys);

        var release =
                Stream.iterate(FIRST_SEED, seed -> seed + 1)
                        .map(seed -> new RandomFacts(seed).release())
                        .filter(it -> it.envelope().personalData() == PersonalData.NONE)
                        .filter(Release.OfEnding.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        serde.written(release);

        assertThat(keys.knows(release.envelope().advisory())).isFalse();
    }

    static Stream<Carrier<?, ?>> carriers() {
        return Stream.of(
                new Carrier<>(
                        Contracts.SUBMITTED, RandomFacts::submitted, FreeTextTest::ofSubmitted),
                new Carrier<>(Contracts.RELEASE, RandomFacts::release, FreeTextTest::ofRelease),
                new Carrier<>(Contracts.HELD, RandomFacts::waiting, FreeTextTest::ofWaiting),
                new Carrier<>(
                        Contracts.PRECEDENT, RandomFacts::precedent, FreeTextTest::ofPrecedent));
    }

    private static List<Object> ofSubmitted(Submitted submitted) {
        return switch (submitted) {
            case Submitted.Version(var submission, var _) -> of(submission);
            case Submitted.Reviewed _, Submitted.End _, Submitted.ByHub _, Submitted.Erased _ ->
                    List.of();
        };
    }

    private static List<Object> ofUndeclared(Submitted submitted) {
        return switch (submitted) {
            case Submitted.Version(var submission, var _)
                    when submission.protection().personalData() == PersonalData.NONE
                            && submission.personalData() != PersonalData.NONE ->
                    said(submission);
            case Submitted.Version _, Submitted.Reviewed _ -> List.of();
            case Submitted.End _, Submitted.ByHub _, Submitted.Erased _ -> List.of();
        };
    }

    private static List<Object> ofRelease(Release release) {
        return switch (release) {
            case Release.OfEdition(var envelope, var sealed)
                    when envelope.personalData() != PersonalData.NONE ->
                    sealed.edition().portions().stream().<Object>map(Portion::fragment).toList();
            case Release.OfEdition _, Release.OfEnding _ -> List.of();
        };
    }

    private static List<Object> ofWaiting(Waiting waiting) {
        return of(waiting.held());
    }

    /// What says nothing of persons stays in clear beside it, and may say the same by chance.
    private static List<Object> ofPrecedent(Precedent precedent) {
        var latest = precedent.latest().map(FreeTextTest::of);
        var held = precedent.held().map(FreeTextTest::of);
        return Stream.concat(latest.stream(), held.stream()).anyMatch(List::isEmpty)
                ? List.of()
                : Stream.concat(latest.stream(), held.stream()).flatMap(List::stream).toList();
    }

    private static List<Object> of(Advisory advisory) {
        return advisory.personalData() == PersonalData.NONE
                ? List.of()
                : advisory.portions().stream().<Object>map(Portion::fragment).toList();
    }

    private static List<Object> of(Held held) {
        var said = new ArrayList<>(of(held.submission()));
        if (!said.isEmpty()) {
            held.reviews().stream().map(Review::reasons).forEach(said::add);
        }
        return said;
    }

    private static List<Object> of(Submission submission) {
        return submission.protection().personalData() == PersonalData.NONE
                ? List.of()
                : said(submission);
    }

    private static List<Object> said(Submission submission) {
        var protection = submission.protection();
        var said = new ArrayList<Object>();
        protection.purpose().ifPresent(said::add);
        protection.proportionality().ifPresent(said::add);
        submission.drafts().stream().map(Draft::fragment).forEach(said::add);
        return said;
    }

    /// Every text and all bytes of a value; places, and records of one text, are codes and ids.
    private static Stream<byte[]> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text.getBytes(UTF_8));
            case Bytes bytes -> Stream.of(bytes.content());
            case Area _ -> Stream.empty();
            case Optional<?> maybe -> maybe.stream().flatMap(FreeTextTest::texts);
            case Collection<?> many -> many.stream().flatMap(FreeTextTest::texts);
            case Map<?, ?> map ->
                    Stream.concat(
                            map.keySet().stream().flatMap(FreeTextTest::texts),
                            map.values().stream().flatMap(FreeTextTest::texts));
            case Fragment fragment ->
                    Stream.of(fragment.texts(), fragment.placesInWords(), fragment.payload())
                            .flatMap(FreeTextTest::texts);
            case Record parts when parts.getClass().getRecordComponents().length > 1 ->
                    Stream.of(parts.getClass().getRecordComponents())
                            .flatMap(component -> {
                                try {
                                    return texts(component.getAccessor().invoke(parts));
                                } catch (IllegalAccessException | InvocationTargetException bug) {
                                    throw new LinkageError(
                                            "what an advisory says can be read", bug);
                                }
                            });
            default -> Stream.empty();
        };
    }

    private static <A extends SpecificRecord, T> FactSerde<A, T> serde(
            Contract<A, T> contract, MemoryRecordKeys keys) {
        var registry =
                new Registry(new MockSchemaRegistryClient(), Registry.Registration.AUTOMATIC);
        return new FactSerde<>(contract, registry, contract + "-value", keys);
    }

    /// A contract that carries what advisories say.
    ///
    /// @param said what of a fact holds personal data by the publisher's word
    record Carrier<A extends SpecificRecord, T>(
            Contract<A, T> contract,
            Function<RandomFacts, T> source,
            Function<T, List<Object>> said) {

        private int check(long seed) {
            var fact = source.apply(new RandomFacts(seed));
            var serde = serde(contract, new MemoryRecordKeys());

            // What came in was written before, and its key was made then.
            serde.written(fact);
            var bytes = serde.written(fact);

            var clear = new String(bytes, ISO_8859_1);
            var texts =
                    said.apply(fact).stream()
                            .flatMap(FreeTextTest::texts)
                            .filter(text -> text.length >= CHARACTERS_MIN)
                            .map(text -> new String(text, ISO_8859_1))
                            .toList();
            assertThat(texts).as("seed %d", seed).noneMatch(clear::contains);
            assertThat(serde.read(bytes)).isEqualTo(new Decoded.Read<>(fact));
            return texts.size();
        }

        @Override
        public String toString() {
            return contract.toString();
        }
    }
}
