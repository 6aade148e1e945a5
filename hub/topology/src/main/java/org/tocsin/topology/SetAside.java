package org.tocsin.topology;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.topology.fact.Quarantined;

/// Sets a record aside that a step cannot process or write, so that the rest goes on.
///
/// What goes wrong in Kafka or in the registry is no fault of the record: the step fails and is
/// tried again.
public final class SetAside implements ProcessingExceptionHandler, ProductionExceptionHandler {
    static final String TOPICS = "hub.topics.of.set.aside";

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private @Nullable Topics topics;

    @Override
    public void configure(Map<String, ?> settings) {
        topics = (Topics) settings.get(TOPICS);
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return isInfrastructure(failure)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(setAside(context, failure));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            return ProductionExceptionHandler.Response.resume(setAside(context, failure));
        }
        return failure instanceof RetriableException
                ? ProductionExceptionHandler.Response.retry()
                : ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return isInfrastructure(failure)
                ? ProductionExceptionHandler.Response.fail()
                : ProductionExceptionHandler.Response.resume(setAside(context, failure));
    }

    private static boolean isInfrastructure(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof KafkaException || isInfrastructure(failure.getCause()));
    }

    /// The failure's text may hold what the record says, so only its kind is told.
    private List<ProducerRecord<byte[], byte[]>> setAside(
            ErrorHandlerContext context, Exception failure) {
        var reason = failure.getClass().getSimpleName();
        LOG.atError()
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("node", context.processorNodeId())
                .addKeyValue("reason", reason)
                .addKeyValue("at", place(failure))
                .log("A record is set aside");
        return List.of(
                requireNonNull(topics)
                        .quarantine()
                        .record(
                                new Quarantined(
                                        Optional.ofNullable(context.topic()).orElse(""),
                                        context.partition(),
                                        context.offset(),
                                        Instant.ofEpochMilli(Math.max(context.timestamp(), 0)),
                                        reason,
                                        Optional.ofNullable(context.sourceRawKey()),
                                        Optional.ofNullable(context.sourceRawValue()))));
    }

    private static String place(Exception failure) {
        var trace = failure.getStackTrace();
        return trace.length == 0 ? "" : trace[0].toString();
    }
}
