package org.tocsin.topology.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.topology.MemoryRecordKeys;

/// Rules G-1 and G-2.
class LockboxTest {
    private static final Schema SCHEMA =
            new Schema.Parser()
                    .parse(
                            """
                            {"type": "record", "name": "Report", "fields": [
                              {"name": "advisoryId", "type": "string"},
                              {"name": "personalData", "type": "string", "default": "NONE"},
                              {"name": "personalDataFound", "type": "string", "default": "NONE"},
                              {"name": "sector", "type": "string"},
                              {"name": "headline", "type": "string", "personal": "declared"},
                              {"name": "finding", "type": "string", "default": "",
                                "personal": "repeated"},
                              {"name": "scan", "type": ["null", "bytes"], "personal": "declared"},
                              {"name": "alias", "type": ["null", "string"], "personal": true},
                              {"name": "subjects", "personal": true, "type": {
                                "type": "array", "items": {
                                  "type": "record", "name": "Subject", "fields": [
                                    {"name": "name", "type": "string"},
                                    {"name": "year", "type": "int"}]}}}]}
                            """);
    private static final AdvisoryId ID = new AdvisoryId(new UUID(1, 2));

    private final MemoryRecordKeys keys = new MemoryRecordKeys();
    private final Lockbox lockbox = new Lockbox(SCHEMA, keys);

    @Test
    void whatIsMarkedIsLockedAndOpensAsItWas() {
        var record = report(ID, "NONE");

        lockbox.lock(record);

        assertThat(record.toString()).doesNotContain("Marrow").contains("finance", "Alarm", "1970");
        assertThat(lockbox.open(record)).isTrue();
        assertThat(record).isEqualTo(report(ID, "NONE"));
    }

    @Test
    void whatCountsOnlyWhenDeclaredIsLockedWhenItIs() {
        var record = report(ID, "PERSONAL");

        lockbox.lock(record);

        assertThat(record.toString()).doesNotContain("Alarm").contains("finance");
        assertThat(lockbox.open(record)).isTrue();
        assertThat(record).isEqualTo(report(ID, "PERSONAL"));
    }

    @Test
    void whatCountsOnlyWhenDeclaredIsLockedTooWhereThePayloadSaysItUndeclared() {
        var record = undeclared();

        lockbox.lock(record);

        assertThat(record.toString()).doesNotContain("Alarm").contains("finance");
        assertThat(text(record)).doesNotContain("card");
        assertThat(lockbox.open(record)).isTrue();
        assertThat(record).isEqualTo(undeclared());
    }

    @Test
    void bytesAreLockedAsTextsAre() {
        var record = report(ID, "SENSITIVE");

        lockbox.lock(record);

        assertThat(text(record)).doesNotContain("card");
        assertThat(lockbox.open(record)).isTrue();
        assertThat(text(record)).isEqualTo("A scan of a card");
    }

    @Test
    void bytesThatOnlyLookLockedAreReadAsTheyWereWhereNothingIsDeclared() {
        var record = report(ID, "NONE");
        record.put("scan", ByteBuffer.wrap("\u0002locked:nothing".getBytes(UTF_8)));

        lockbox.lock(record);

        assertThat(lockbox.open(record)).isTrue();
        assertThat(text(record)).isEqualTo("\u0002locked:nothing");
    }

    @Test
    void whatOthersWriteOfAnAdvisoryIsLockedWhereThatHasAKey() {
        var finding =
                new Schema.Parser()
                        .parse(
                                """
                                {"type": "record", "name": "Finding", "fields": [
                                  {"name": "advisoryId", "type": "string"},
                                  {"name": "finding", "type": "string", "personal": "repeated"}]}
                                """);
        var box = new Lockbox(finding, keys);
        var keyless = finding(finding);
        var locked = finding(finding);
        var late = finding(finding);

        box.lock(keyless);
        keys.findOrMake(ID);
        box.lock(locked);
        var opened = finding(finding);
        box.lock(opened);
        var opens = box.open(opened);
        keys.destroy(ID);
        box.lock(late);

        assertThat(keyless).isEqualTo(finding(finding));
        assertThat(locked.toString()).doesNotContain("Marrow");
        assertThat(opens).isTrue();
        assertThat(opened).isEqualTo(finding(finding));
        assertThat(late.toString()).doesNotContain("Marrow");
    }

    @Test
    void aMarkThatNobodyKnowsIsABug() {
        var odd =
                new Schema.Parser()
                        .parse(
                                """
                                {"type": "record", "name": "Odd", "fields": [
                                  {"name": "text", "type": "string", "personal": "perhaps"}]}
                                """);

        assertThatThrownBy(() -> new Lockbox(odd, keys))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereARecordDoesNotTellWhatWasDeclaredItCountsAsDeclared() {
        var silent =
                new Schema.Parser()
                        .parse(
                                """
                                {"type": "record", "name": "Silent", "fields": [
                                  {"name": "advisoryId", "type": "string"},
                                  {"name": "text", "type": "string", "personal": "declared"}]}
                                """);
        var record = new GenericData.Record(silent);
        record.put("advisoryId", ID.toString());
        record.put("text", "Ilse Marrow");

        new Lockbox(silent, keys).lock(record);

        assertThat(record.toString()).doesNotContain("Marrow");
    }

    @Test
    void theSameTextIsLockedAnewEachTime() {
        var one = report(ID, "NONE");
        var other = report(ID, "NONE");

        lockbox.lock(one);
        lockbox.lock(other);

        assertThat(one.get("alias")).isNotEqualTo(other.get("alias"));
    }

    @Test
    void nothingOpensOnceTheKeyIsDestroyed() {
        var record = report(ID, "NONE");
        lockbox.lock(record);

        keys.destroy(ID);

        assertThat(lockbox.open(record)).isFalse();
        assertThat(record.toString()).doesNotContain("Marrow");
    }

    @Test
    void whatIsWrittenAfterTheKeyWasDestroyedIsErased() {
        var record = report(ID, "NONE");
        keys.findOrMake(ID);
        keys.destroy(ID);

        lockbox.lock(record);

        assertThat(record.toString()).doesNotContain("Marrow");
        assertThat(lockbox.open(record)).isFalse();
    }

    @Test
    void aTextOpensInItsOwnPlaceAlone() {
        var other = new AdvisoryId(new UUID(3, 4));
        var record = report(ID, "NONE");
        lockbox.lock(record);

        keys.findOrMake(other);
        record.put("advisoryId", other.toString());

        assertThat(lockbox.open(record)).isFalse();
    }

    @Test
    void aTextMovedToAnotherFieldDoesNotOpen() {
        var record = report(ID, "PERSONAL");
        lockbox.lock(record);

        record.put("alias", record.get("headline"));

        assertThat(lockbox.open(record)).isFalse();
    }

    @Test
    void aContractWithoutPersonalDataNeedsNoKey() {
        var plain =
                new Schema.Parser()
                        .parse(
                                """
                                {"type": "record", "name": "Tick", "fields": [
                                  {"name": "advisoryId", "type": "string"}]}
                                """);
        var record = new GenericData.Record(plain);
        record.put("advisoryId", "none");

        new Lockbox(plain, RecordKeys.none()).lock(record);

        assertThat(record.get("advisoryId")).isEqualTo("none");
    }

    @Test
    void whoHasNoKeysWritesNothingThatNamesPersons() {
        var without = new Lockbox(SCHEMA, RecordKeys.none());

        assertThatThrownBy(() -> without.lock(report(ID, "NONE")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static GenericRecord report(AdvisoryId id, String personalData) {
        var subject = new GenericData.Record(SCHEMA.getField("subjects").schema().getElementType());
        subject.put("name", "Ilse Marrow");
        subject.put("year", 1970);
        var report = new GenericData.Record(SCHEMA);
        report.put("advisoryId", id.toString());
        report.put("personalData", personalData);
        report.put("personalDataFound", "NONE");
        report.put("sector", "finance");
        report.put("headline", "Alarm");
        report.put("alias", "The Marrow");
        report.put("subjects", List.of(subject));
        report.put("finding", "");
        report.put("scan", ByteBuffer.wrap("A scan of a card".getBytes(UTF_8)));
        return report;
    }

    private static GenericRecord undeclared() {
        var report = report(ID, "NONE");
        report.put("personalDataFound", "PERSONAL");
        return report;
    }

    private static GenericRecord finding(Schema schema) {
        var finding = new GenericData.Record(schema);
        finding.put("advisoryId", ID.toString());
        finding.put("finding", "Ilse Marrow is named");
        return finding;
    }

    private static String text(GenericRecord record) {
        return UTF_8.decode(((ByteBuffer) record.get("scan")).duplicate()).toString();
    }
}
