package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.codes;
import static org.tocsin.topology.codec.Sorted.each;
import static org.tocsin.topology.codec.Sorted.known;
import static org.tocsin.topology.codec.Sorted.set;

import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// What one portion says.
final class FragmentCodec {
    private FragmentCodec() {}

    static org.tocsin.schema.v1.Fragment written(Fragment fragment) {
        return org.tocsin.schema.v1.Fragment.newBuilder()
                .setKind(orNull(fragment.kind(), AdvisoryKind::code))
                .setOriginator(orNull(fragment.originator(), ParticipantId::value))
                .setTexts(each(fragment.texts(), FragmentCodec::written))
                .setSectors(codes(fragment.sectors(), Sector::code))
                .setTopics(codes(fragment.topics(), Topic::code))
                .setCoverage(orNull(fragment.coverage(), AreaCodec::written))
                .setPlacesInWords(fragment.placesInWords())
                .setCategories(codes(fragment.categories(), Enum::name))
                .setGravity(orNull(fragment.gravity(), FragmentCodec::written))
                .setCause(orNull(fragment.cause(), Enum::name))
                .setResponseTypes(codes(fragment.responseTypes(), Enum::name))
                .setOnset(fragment.onset().orElse(null))
                .setExpires(fragment.expires().orElse(null))
                .setReferences(each(fragment.references(), AdvisoryId::toString))
                .setIncidents(each(fragment.incidents(), UUID::toString))
                .setExercise(orNull(fragment.exercise(), UUID::toString))
                .setGrade(orNull(fragment.grade(), FragmentCodec::written))
                .setPayload(orNull(fragment.payload(), PayloadCodec::written))
                .build();
    }

    static Fragment read(org.tocsin.schema.v1.Fragment record) {
        return new Fragment(
                maybe(record.getKind(), known(AdvisoryKind::of)),
                maybe(record.getOriginator(), ParticipantId::new),
                each(record.getTexts(), FragmentCodec::read),
                set(record.getSectors(), known(Sector::of)),
                set(record.getTopics(), known(Topic::of)),
                maybe(record.getCoverage(), AreaCodec::read),
                record.getPlacesInWords(),
                set(record.getCategories(), Category::valueOf),
                maybe(record.getGravity(), FragmentCodec::read),
                maybe(record.getCause(), Cause::valueOf),
                set(record.getResponseTypes(), ResponseType::valueOf),
                Optional.ofNullable(record.getOnset()),
                Optional.ofNullable(record.getExpires()),
                each(record.getReferences(), AdvisoryId::parse),
                each(record.getIncidents(), UUID::fromString),
                maybe(record.getExercise(), UUID::fromString),
                maybe(record.getGrade(), FragmentCodec::read),
                maybe(record.getPayload(), PayloadCodec::read));
    }

    private static org.tocsin.schema.v1.Text written(Text text) {
        return new org.tocsin.schema.v1.Text(
                text.language(), text.headline(), text.description(), text.instruction());
    }

    private static Text read(org.tocsin.schema.v1.Text record) {
        return new Text(
                record.getLanguage(),
                record.getHeadline(),
                record.getDescription(),
                record.getInstruction());
    }

    private static org.tocsin.schema.v1.Gravity written(Gravity gravity) {
        return new org.tocsin.schema.v1.Gravity(
                org.tocsin.schema.v1.Urgency.valueOf(gravity.urgency().name()),
                org.tocsin.schema.v1.Severity.valueOf(gravity.severity().name()),
                org.tocsin.schema.v1.Certainty.valueOf(gravity.certainty().name()));
    }

    private static Gravity read(org.tocsin.schema.v1.Gravity record) {
        return new Gravity(
                Urgency.valueOf(record.getUrgency().name()),
                Severity.valueOf(record.getSeverity().name()),
                Certainty.valueOf(record.getCertainty().name()));
    }

    private static org.tocsin.schema.v1.Grade written(Grade grade) {
        return new org.tocsin.schema.v1.Grade(grade.reliability().name(), grade.credibility());
    }

    private static Grade read(org.tocsin.schema.v1.Grade record) {
        return new Grade(Reliability.valueOf(record.getReliability()), record.getCredibility());
    }
}
