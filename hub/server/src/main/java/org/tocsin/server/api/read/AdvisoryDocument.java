package org.tocsin.server.api.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.server.delivery.Pages;
import org.tocsin.server.delivery.gate.Copy;
import org.tocsin.server.delivery.gate.Item;

/// JSON around signed editions, whose bytes it leaves as they are.
///
/// Nothing else in it holds a character that JSON would escape.
final class AdvisoryDocument {
    private AdvisoryDocument() {}

    /// Writes one advisory.
    ///
    /// The reference and the version are for publishers of the originator, who need them to correct
    /// it: from the version another reader could tell corrections of what is hidden from it.
    static byte[] of(Pages.Single.Text text, boolean forPublisher) {
        var offer = text.copy().offer();
        var own =
                switch (text.copy()) {
                    case Copy.Theirs _ -> "";
                    case Copy.Own(var _, var _, var reference, int version) ->
                            forPublisher
                                    ? ",\"reference\":\"" + reference + "\",\"version\":" + version
                                    : "";
                };
        var out = new ByteArrayOutputStream();
        put(out, "{\"state\":\"" + offer.state() + "\"" + own + ",");
        text.body().writeTo(out);
        put(out, "}");
        return out.toByteArray();
    }

    static byte[] tombstone(AdvisoryId id) {
        return ("{\"state\":\"RETRACTED\",\"id\":\"" + id + "\"}").getBytes(UTF_8);
    }

    static byte[] of(Pages.Result.Page page) {
        var out = new ByteArrayOutputStream();
        put(out, "{");
        put(out, page);
        return out.toByteArray();
    }

    static byte[] of(Pages.Result.Page page, Instant kept) {
        var out = new ByteArrayOutputStream();
        put(out, "{\"gap\":{\"reason\":\"trimmed\",\"since\":\"" + kept + "\"},");
        put(out, page);
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, Pages.Result.Page page) {
        put(out, "\"advisories\":[");
        var separator = "";
        for (var leaf : page.leaves()) {
            put(out, separator);
            put(out, leaf);
            separator = ",";
        }
        put(out, "],\"cursor\":\"" + page.cursor() + "\"}");
    }

    private static void put(ByteArrayOutputStream out, Pages.Leaf leaf) {
        switch (leaf.item()) {
            case Item.Offer offer -> {
                put(out, "{\"state\":\"" + offer.state() + "\",");
                leaf.body().writeTo(out);
                put(out, "}");
            }
            case Item.Notice notice ->
                    put(
                            out,
                            "{\"state\":\"%s\",\"id\":\"%s\",\"at\":\"%s\"}"
                                    .formatted(notice.state(), notice.advisory(), notice.at()));
        }
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(UTF_8));
    }
}
