package org.tocsin.formats;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one document, the first [#FAULTS_MAX] of it.
public final class Faults {
    /// The most faults that are told of one document.
    public static final int FAULTS_MAX = 50;

    private final List<Fault> found = new ArrayList<>();
    private int count;

    /// Adds a fault.
    public void add(Fault fault) {
        count++;
        if (found.size() < FAULTS_MAX) {
            found.add(fault);
        }
    }

    /// Returns how many faults there are, those included that are not told.
    public int count() {
        return count;
    }

    /// Returns the faults in the order in which they were found. Unmodifiable.
    public List<Fault> found() {
        return List.copyOf(found);
    }
}
