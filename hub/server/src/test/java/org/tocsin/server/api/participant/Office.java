package org.tocsin.server.api.participant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.World;

/// The registrar of Maridia with two persons, who enrol and change participants together.
final class Office {
    static final String EDDA = "qm-registrar/edda-moss";
    static final String FINN = "qm-registrar/finn-hale";
    static final String NORVALE = "qn-registrar/gro-lind";

    private static final Pattern PROPOSAL = Pattern.compile("\"proposal\":\\{.*?\"id\":\"([^\"]+)");
    private static final Pattern LISTED = Pattern.compile("\"proposals\":\\[\\{\"id\":\"([^\"]+)");
    private static final Pattern ID = Pattern.compile("\"id\": ?\"([a-z-]+)\"");

    private final Api api;
    private final World world;

    Office(Api api, World world) {
        this.api = api;
        this.world = world;
        world.put(registrar("qm-registrar", "QM", EDDA, FINN));
        world.put(registrar("qn-registrar", "QN", NORVALE));
    }

    /// Enrols a participant: one invites, it consents, another approves. Returns the first answer.
    HttpResponse<String> join(String wanted) {
        var invited = api.send("POST", "/v1/participants", world.bearer(EDDA), wanted);
        var id = id(wanted);
        api.send("PUT", consent(id), basic(id, secret(invited, id)), "");
        approve(invited);
        return invited;
    }

    /// Approves what an answer says is waiting, as the second person.
    HttpResponse<String> approve(HttpResponse<String> asked) {
        return approve(asked, FINN);
    }

    HttpResponse<String> approve(HttpResponse<String> asked, String approver) {
        return decide(proposal(asked), "approval", approver);
    }

    HttpResponse<String> decide(String proposal, String what, String who) {
        return api.send("POST", "/v1/proposals/" + proposal + "/" + what, world.bearer(who), "");
    }

    HttpResponse<String> change(String id, String wanted) {
        return api.send("PUT", "/v1/participants/" + id, world.bearer(EDDA), wanted);
    }

    String waiting(String who) {
        return listed(who).body();
    }

    /// Returns the answer that lists what waits.
    HttpResponse<String> listed(String who) {
        return api.get("/v1/proposals", world.bearer(who));
    }

    /// Returns a participant as the registrar is shown it.
    String shown(String id) {
        return api.get("/v1/participants/" + id, world.bearer(EDDA)).body();
    }

    static String consent(String id) {
        return "/v1/participants/" + id + "/consent";
    }

    static String proposal(HttpResponse<String> answer) {
        for (var shape : new Pattern[] {PROPOSAL, LISTED}) {
            var found = shape.matcher(answer.body());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("nothing is waiting: " + answer.body());
    }

    static String secret(HttpResponse<String> answer, String clientId) {
        var name = "\"" + clientId + "\":\"";
        var from = answer.body().indexOf(name) + name.length();
        return answer.body().substring(from, answer.body().indexOf('"', from));
    }

    static String basic(String clientId, String secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
    }

    private static String id(String wanted) {
        var found = ID.matcher(wanted);
        if (!found.find()) {
            throw new AssertionError(wanted);
        }
        return found.group(1);
    }

    private static Participant registrar(String id, String state, String... persons) {
        var office = World.participant(id, ParticipantKind.STATE_REGISTRAR, state, Role.REGISTRAR);
        var acting = new Person[persons.length];
        for (int place = 0; place < persons.length; place++) {
            acting[place] =
                    new Person(
                            PersonId.parse(persons[place]),
                            Set.of(Role.REGISTRAR),
                            Clearance.NONE,
                            false);
        }
        return World.withPersons(office, acting);
    }
}
