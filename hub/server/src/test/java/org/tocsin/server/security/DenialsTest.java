package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.annotation.Controller;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class DenialsTest extends HubTest {
    /// A denial is noted on the log, which may be away; no other request waits for that.
    @Test
    void noControllerNotesDenialsOnAThreadThatOthersNeed() {
        var controllers = context.getBeanDefinitions(Qualifiers.byStereotype(Controller.class));

        var noting =
                controllers.stream()
                        .<Class<?>>map(BeanDefinition::getBeanType)
                        .filter(DenialsTest::notesDenials)
                        .toList();

        assertThat(noting)
                .hasSizeGreaterThan(3)
                .allMatch(type -> type.isAnnotationPresent(ExecuteOn.class));
    }

    private static boolean notesDenials(Class<?> controller) {
        return Stream.of(controller.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                .anyMatch(Denials.class::equals);
    }
}
