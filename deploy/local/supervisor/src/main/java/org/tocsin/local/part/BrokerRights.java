package org.tocsin.local.part;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.process.Readiness;

/// Ready when the broker has taken the rights of its principals.
///
/// The hub needs none, being a super user. The one other client may read topics that begin with
/// `editions.`, in groups that begin with its own name, and do nothing else.
final class BrokerRights implements Readiness {

    private static final int ANSWER_SECONDS = 5;

    private final Setting setting;

    BrokerRights(Setting setting) {
        this.setting = setting;
    }

    @Override
    public boolean isReached() {
        return Ports.answers(setting.ports().kafka()) && takesRights();
    }

    private boolean takesRights() {
        var settings = new HashMap<String, Object>(PlainLogin.settings(setting, Credentials.HUB));
        settings.putAll(Map.of("request.timeout.ms", 2000, "default.api.timeout.ms", 4000));
        try (var admin = Admin.create(settings)) {
            admin.createAcls(rights()).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<AclBinding> rights() {
        return List.of(
                allow(ResourceType.TOPIC, "editions.", READ),
                allow(ResourceType.TOPIC, "editions.", DESCRIBE),
                allow(ResourceType.GROUP, Credentials.EDITIONS_READER, READ));
    }

    private static AclBinding allow(ResourceType type, String prefix, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, prefix, PatternType.PREFIXED),
                new AccessControlEntry(
                        "User:" + Credentials.EDITIONS_READER,
                        "*",
                        operation,
                        AclPermissionType.ALLOW));
    }
}
