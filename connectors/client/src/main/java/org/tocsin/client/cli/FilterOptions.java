package org.tocsin.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.client.Filter;
import picocli.CommandLine.Option;

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
            description = "States and subdivisions, such as QM or QM-01")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--lane",
            split = ",",
            paramLabel = "LANE",
            description = "FLASH, PRIORITY, ROUTINE")
    private List<String> lanes = new ArrayList<>();

    Filter filter() {
        var upper = lanes.stream().map(lane -> lane.toUpperCase(Locale.ROOT)).toList();
        return new Filter(sectors, topics, kinds, areas, upper);
    }
}
