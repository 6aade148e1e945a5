package org.tocsin.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What lists and streams say.
public final class Answers {
    private static final Pattern HEADLINE = Pattern.compile("\"headline\":\"([^\"]+)\",\"id\":");
    private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

    private Answers() {}

    /// Returns the headlines of the next events, `count` or as many more as the last of them has.
    public static List<String> headlines(EventStream stream, int count) {
        var headlines = new ArrayList<String>();
        while (headlines.size() < count) {
            headlines.addAll(headlines(stream.next().data()));
        }
        return headlines;
    }

    /// Returns the headlines in a list, in its order.
    public static List<String> headlines(String json) {
        return HEADLINE.matcher(json).results().map(found -> found.group(1)).toList();
    }

    /// Returns from where a page goes on.
    public static String cursor(String page) {
        var found = CURSOR.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
