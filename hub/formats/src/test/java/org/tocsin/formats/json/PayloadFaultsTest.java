package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A payload that is wrong is refused with the field and the rule.
///
/// Source: SPECIFICATION.md J-5 to J-12, K-8, K-13, K-17, K-19.
class PayloadFaultsTest {
    private static final SubmissionJson.Context CONTEXT =
            new SubmissionJson.Context(
                    RandomSubmissions.ORIGINATOR,
                    Optional.empty(),
                    RandomSubmissions.IDS,
                    RandomSubmissions.NOW);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "incident-report | {'method':'SHOUTING'} | .method J-10",
                "incident-report | {'occurredAt':'yesterday'} | .occurredAt J-10",
                "incident-report | {'casualties':{'dead':-1,'asOf':'2030-06-01T00:00:00Z'}}"
                        + " | .casualties.dead J-9",
                "incident-report | {'casualties':{'dead':1}} | .casualties.asOf J-7",
                "incident-report | {'casualties':{'asOf':'2030-06-01T00:00:00Z'}}"
                        + " | .casualties J-12",
                "incident-report | {'damage':{'amount':1,'currency':'QQQ'}}"
                        + " | .damage.currency J-10",
                "incident-report | {'damage':{'amount':1.005,'currency':'EUR'}} | .damage J-12",
                "incident-report | {'damage':{'amount':-1,'currency':'EUR'}} | .damage J-12",
                "incident-report | {'religion':'any'} | .religion J-5",
                "activity-report | {'narrative':'Alarm for QMXU0004171'} | .narrative J-10",
                "activity-report | {'narrative':''} | .narrative J-10",
                "activity-report | {'feedbackWanted':'yes'} | .feedbackWanted J-6",
                "activity-report | {'subjects':[{}]} | .subjects[0] J-12",
                "activity-report | {'subjects':[{'name':'A','nationality':'QM'}]}"
                        + " | .subjects[0].nationality J-5",
                "activity-report | {'receivingAuthority':'Q M'} | .receivingAuthority J-10",
                "risk-assessment | {'threat':6} | .threat J-9",
                "risk-assessment | {'horizon':0} | .horizon J-9",
                "method-brief | {'routes':[{'country':'qm'}]} | .routes[0].country J-10",
                "financing-typology | {'channels':['PIGEON']} | .channels[0] J-10",
                "financing-typology | {'redFlags':[{'id':'a','text':'A'},{'id':'a','text':'B'}]}"
                        + " | @ J-12",
                "financing-typology | {'thresholds':[{'amount':1,'currency':'EUR'}]}"
                        + " | .thresholds[0].windowDays J-7",
                "designation-notice | {'names':[{'script':'Zzzz','value':'A','quality':'LOW'}]}"
                        + " | .names[0] J-12",
                "designation-notice | {'decidedOn':'2030-02-30'} | .decidedOn J-10",
                "designation-notice | {'measures':['TRAVEL_BAN','TRAVEL_BAN']} | .measures J-11",
                "designation-notice | {'exemption':{'type':'MEDICAL','scope':'A',"
                        + "'from':'2030-06-02T00:00:00Z','to':'2030-06-01T00:00:00Z'}}"
                        + " | .exemption J-12",
                "travel-document-notice | {'issuer':'XXB'} | .issuer J-10",
                "travel-document-notice | {'numberHash':'00ff'} | .numberHash J-10",
                "travel-document-notice | {'number':'QM0704170'} | .number J-5",
                "firearm-notice | {'countryOfMake':'QA'} | .countryOfMake J-10",
                "trafficking-report | {'substanceId':'7664-41-8'} | .substanceId J-10",
                "trafficking-report | {'activity':0} | .activity J-9",
                "trafficking-report | {'mass':'12'} | .mass J-6",
                "trafficking-report | {'sourceCategory':6} | .sourceCategory J-9",
                "bio-incident | {'cases':1,'deaths':2} | @ J-12",
                "bio-incident | {'onset':'2030-06-01T00:00:00Z'} | .onset J-10",
                "content-referral | {'url':'data:text/plain,A'} | .url J-10",
                "content-referral | {'content':'QUJD'} | .content J-5",
                "content-referral | {'legalGround':'protest'} | .legalGround J-10",
                "content-referral | {'jurisdiction':'UK'} | .jurisdiction J-10",
                "content-referral | {'hashes':[{'alg':'SHA256','value':'00'}]} | .hashes[0] J-12",
                "content-referral | {'hashes':[{'alg':'MD5','value':'00'}]} | .hashes[0].alg J-10"
            })
    void aFaultNamesTheFieldAndTheRule(String kind, String payload, String expected) {
        var path = "portions[0].payload" + expected.replace("@", "");

        var read = SubmissionJson.parse(submission(kind, payload).getBytes(UTF_8), CONTEXT);

        assertThat(read.faults())
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly(path);
    }

    private static String submission(String kind, String payload) {
        return """
               {"reference":"r","kind":"%s","status":"TEST","lawfullyAcquired":true,"portions":[\
               {"marking":{"tlp":"CLEAR"},"texts":[{"language":"en","headline":"TEST: one"}],\
               "payload":%s}]}\
               """
                .formatted(kind, payload.replace('\'', '"'));
    }
}
