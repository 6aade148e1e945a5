package org.tocsin.server.kafka;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Present wherever the hub has a log, which is everywhere but in tests of single features.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(property = "hub.kafka.enabled", notEquals = "false", defaultValue = "true")
public @interface OnKafka {}
