package org.tocsin.topology.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Requirement.NotUnderstood;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;
import org.tocsin.schema.v1.Marking;
import org.tocsin.schema.v1.Requirement;
import org.tocsin.schema.v1.RequirementType;

final class MarkingCodecTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @MethodSource("notUnderstood")
    void whatIsNotUnderstoodIsKeptAndNeverMet(Requirement strange) {
        var anyone = new Subject(new Reader.Anyone(), Egress.PUBLIC_FEED, NOW);

        var marking = MarkingCodec.read(new Marking(List.of(strange), List.of()));

        assertThat(marking.requirements()).singleElement().isInstanceOf(NotUnderstood.class);
        assertThat(marking.shortfalls(anyone)).containsExactly(Shortfall.UNKNOWN);
    }

    @Test
    void dutyThatIsNotUnderstoodIsARequirementThatNobodyMeets() {
        var record = new Marking(List.of(), List.of("COMMERCIAL", "EYES-ON-PAPER"));

        var marking = MarkingCodec.read(record);

        assertThat(marking.requirements())
                .isEqualTo(Set.of(new NotUnderstood("DUTY EYES-ON-PAPER")));
        assertThat(marking.duties()).hasSize(1);
    }

    @Test
    void whatWasNotUnderstoodReadsBackTheSame() {
        var strange = requirement(RequirementType.RELEASABLE_TO, List.of("planet:earth"), null);
        var marking = MarkingCodec.read(new Marking(List.of(strange), List.of()));

        var again = MarkingCodec.read(MarkingCodec.written(marking));

        assertThat(again).isEqualTo(marking);
    }

    static Stream<Requirement> notUnderstood() {
        return Stream.of(
                requirement(RequirementType.UNKNOWN, List.of(), null),
                requirement(RequirementType.UNKNOWN, List.of("a", "b"), 3),
                requirement(RequirementType.ADDRESSED, List.of("state:QM", "planet:earth"), null),
                requirement(RequirementType.ADDRESSED_OR_CLIENT, List.of("QM"), null),
                requirement(RequirementType.NAMED_PERSON, List.of("ada-quill"), null),
                requirement(RequirementType.AT_LEAST, List.of(), null),
                requirement(RequirementType.AT_LEAST, List.of(), 0),
                requirement(RequirementType.AT_LEAST, List.of(), 9),
                requirement(RequirementType.HOLDS, List.of(), null),
                requirement(RequirementType.HOLDS, List.of("Not A Name"), null),
                requirement(RequirementType.RELEASABLE_TO, List.of("kind:wizard"), null),
                requirement(RequirementType.NOT_RELEASABLE_TO, List.of("kind:agency"), null),
                requirement(RequirementType.NOT_RELEASABLE_TO, List.of(), null),
                requirement(RequirementType.LEAVES_BY, List.of("TELEPATHY"), null),
                requirement(RequirementType.NOT_BEFORE, List.of(), null),
                requirement(RequirementType.NOT_AFTER, List.of(), null));
    }

    private static Requirement requirement(
            RequirementType type, List<String> values, @Nullable Integer level) {
        return new Requirement(type, values, level, null);
    }
}
