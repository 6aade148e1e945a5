package org.tocsin.client.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.client.json.Document;

/// An advisory in the course of a play: what was handed in, and who is to have read what of it.
final class Matter {
    private final String call;
    private final String publisher;
    private final List<Submission> versions = new ArrayList<>();
    private final Map<String, String> revisions = new HashMap<>();
    private final Map<String, List<Integer>> reads = new HashMap<>();
    private final Map<String, Boolean> touched = new HashMap<>();
    private String id = "";
    private long sentAt;

    Matter(String call, String publisher) {
        this.call = call;
        this.publisher = publisher;
    }

    /// Notes that a version was taken.
    void taken(Submission submission, String advisory) {
        if (!versions.contains(submission)) {
            versions.add(submission);
        }
        id = advisory;
    }

    /// Notes that something is being sent now.
    void sent() {
        sentAt = System.nanoTime();
    }

    /// Notes what someone read, and whether anything at all was to come to it.
    void read(String reader, List<Integer> portions, boolean isReached) {
        reads.put(reader, portions);
        touched.merge(reader, isReached, Boolean::logicalOr);
    }

    void revision(String reader, String revision) {
        revisions.put(reader, revision);
    }

    String call() {
        return call;
    }

    String publisher() {
        return publisher;
    }

    /// Returns the hub's id of it; empty before a version was taken.
    String id() {
        return id;
    }

    long sentAt() {
        return sentAt;
    }

    /// Returns the latest version.
    Submission submission() {
        return versions.isEmpty() ? new Submission(Document.none()) : versions.getLast();
    }

    /// Returns a version, by its number from 1.
    Submission version(int number) {
        return versions.get(number - 1);
    }

    /// Returns the revision that the reader saw last; empty when it saw none.
    String revision(String reader) {
        return revisions.getOrDefault(reader, "");
    }

    /// Returns what someone read last; empty when it read nothing.
    List<Integer> reads(String reader) {
        return reads.getOrDefault(reader, List.of());
    }

    /// Returns everybody of whom the story says what they read, and whether anything ever came.
    Map<String, Boolean> touched() {
        return Map.copyOf(touched);
    }
}
