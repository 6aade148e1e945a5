package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.World;

/// What one holder has is no reason for a registrar to give it to another. Rule S-13; ADR 0027.
@MicronautTest
class RegistrarRuleTest extends HubTest {
    private static final String LENA = "auditor,independent-reviewer";

    private Office office;

    @BeforeEach
    void enrol() {
        office = new Office(api, world);
        world.change("qm-oversight", RegistrarRuleTest::staffed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    auditor                      | mo  | auditor
                    auditor                      | ida | auditor
                    auditor                      | ida | independent-reviewer
                    auditor,independent-reviewer | ida | subscriber
                    """)
    void roleBeyondTheStateThatAnotherHasIsNotGiven(String whole, String other, String roles) {
        var answer = change(whole, person("lena", LENA) + "," + person(other, roles));

        assertRefused(answer, 403, "forbidden");
        assertThat(enrolments.written).isEmpty();
    }

    @Test
    void whoeverHasSuchARoleKeepsIt() {
        var answer = change("auditor", person("lena", LENA));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String roles, String persons) {
        return office.change(
                "qm-oversight",
                """
                {"id": "qm-oversight", "name": "Oversight", "kind": "oversight-body",
                 "state": "QM", "roles": [%s], "persons": [%s]}
                """
                        .formatted(quoted(roles), persons));
    }

    private static String person(String name, String roles) {
        return "{\"id\": \"qm-oversight/%s\", \"roles\": [%s]}".formatted(name, quoted(roles));
    }

    private static String quoted(String codes) {
        return "\"" + codes.replace(",", "\",\"") + "\"";
    }

    private static Participant staffed(Participant body) {
        return World.withPersons(
                body,
                person("lena", Role.AUDITOR, Role.INDEPENDENT_REVIEWER),
                person("ida", Role.SUBSCRIBER));
    }

    private static Person person(String name, Role... roles) {
        var id = PersonId.parse("qm-oversight/" + name);
        return new Person(id, Set.of(roles), Clearance.NONE, false);
    }
}
