package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.client.Filter;
import org.tocsin.client.json.Document;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say what a reader wants. What is not said is: any.
final class FilterOptions {
    @Option(
            names = "--sector",
            split = ",",
            paramLabel = "CODE",
            description = "Sectors with their children, such as ci.water")
    private List<String> sectors = new ArrayList<>();

    @Option(
            names = "--topic",
            split = ",",
            paramLabel = "CODE",
            description = "Topics, such as topic.borders")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "CODE",
            description = "Kinds of advisory, such as cyber-alert")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--area",
            split = ",",
            paramLabel = "CODE",
            description =
                    "Areas by code: States, subdivisions, regions, ports, such as QM, QM-01, 150, QMHAV")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--lane",
            split = ",",
            paramLabel = "LANE",
            description = "FLASH, PRIORITY, ROUTINE")
    private List<String> lanes = new ArrayList<>();

    @Option(
            names = "--filter",
            paramLabel = "JSON",
            converter = FilterOptions.JsonConverter.class,
            description = {
                "What must hold besides, such as {\"not\":{\"status\":[\"TEST\"]}}",
                "Of several all must hold"
            })
    private List<Document> criteria = new ArrayList<>();

    /// Reads the JSON of a filter; whether it asks what the hub knows is for the hub to say.
    static final class JsonConverter implements ITypeConverter<Document> {
        @Override
        public Document convert(String text) {
            return Document.parse(text.getBytes(UTF_8))
                    .filter(Document::isObject)
                    .orElseThrow(() -> new TypeConversionException("is not a JSON object"));
        }
    }

    Filter filter() {
        var upper = lanes.stream().map(lane -> lane.toUpperCase(Locale.ROOT)).toList();
        return new Filter(sectors, topics, kinds, areas, upper, criterion());
    }

    private Optional<Document> criterion() {
        return criteria.size() > 1
                ? Optional.of(Document.none().with("all", Document.of(criteria)))
                : criteria.stream().findFirst();
    }
}
