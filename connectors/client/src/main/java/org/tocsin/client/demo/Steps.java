package org.tocsin.client.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// Reads the steps of a scenario. What can be done is a closed set.
final class Steps {
    private final Document json;
    private final String say;
    private final String as;
    private final String of;
    private final Document expect;

    private Steps(Document json) {
        this.json = json;
        this.say = text("say");
        this.as = text("as");
        this.of = text("of");
        this.expect = json.member("expect").orElse(Document.none());
    }

    /// Reads a step.
    ///
    /// @throws IllegalArgumentException when it does what is not known here
    static Step of(Document json) {
        return new Steps(json).step();
    }

    private Step step() {
        return switch (text("do")) {
            case "publish" -> publish(1);
            case "correct" -> publish(0);
            case "repeat" -> publish(number("version"));
            case "read" -> read();
            case "hear" -> new Step.Hear(say, who(), of, expect.isTrue("hears"));
            case "acknowledge" ->
                    new Step.Acknowledge(say, as, of, json.text("answer").orElse("ACCEPTED"));
            case "cancel" -> new Step.End(say, as, of, false);
            case "retract" -> new Step.End(say, as, of, true);
            case "review" -> review();
            case "pass" -> new Step.Pass(say, Duration.parse(text("time")));
            case "away" -> new Step.Away(say, as);
            case "return" -> new Step.Return(say, as, brings());
            case "backlog" -> new Step.Backlog(say, as, text("file"), edits(json), number("count"));
            case "overtaken" -> new Step.Overtaken(say, who(), of);
            case "later" -> new Step.Later(say, text("until"));
            default -> askedOrChanged();
        };
    }

    private Step askedOrChanged() {
        return switch (text("do")) {
            case "explain" -> new Audit.Explain(say, as, advisory(), readers());
            case "readers" -> new Audit.Readers(say, as, of, expect.texts("readers"));
            case "verify" -> new Audit.Verify(say, as, of);
            case "recalled" -> new Audit.Recalled(say, as, of, expect.texts("but"));
            case "accounted" -> new Audit.Accounted(say, as, json.texts("of"));
            case "trace" ->
                    new Audit.Trace(say, as, of, text("participant"), expect.texts("events"));
            case "ask" -> ask();
            case "enrol" -> new Rights.Enrol(say, as, json.member("wanted").orElseThrow());
            case "change" ->
                    new Rights.Change(
                            say, as, text("participant"), edits(json), expect.isTrue("waits"));
            case "approve" -> new Rights.Approve(say, as, text("participant"));
            case "consent" -> new Rights.Consent(say, as);
            case "leave" -> new Rights.Leave(say, as);
            case "scan" -> new Step.Scan(say, expect.texts("finds"), expect.texts("lacks"));
            case "copy" -> new Step.Copy(say);
            case "key" -> new Step.Key(say, of, expect.isTrue("kept"));
            default -> throw new IllegalArgumentException("an unknown step: " + json.line());
        };
    }

    private Step.Publish publish(int version) {
        return new Step.Publish(
                say,
                as,
                json.text("call").orElse(of),
                text("file"),
                edits(json),
                version,
                json.isTrue("preview"),
                answer());
    }

    private Step.Answer answer() {
        return expect.member("refused").isPresent()
                ? new Step.Answer.Refused(expect.texts("refused"))
                : new Step.Answer.Taken(
                        expect.text("state").orElse("ADMITTED"),
                        expect.text("within").map(Duration::parse));
    }

    private Step.Read read() {
        return new Step.Read(
                say,
                who(),
                of,
                expect.texts("reads").stream().map(Integer::valueOf).toList(),
                expect.member("changed").map(_ -> expect.isTrue("changed")),
                expect.text("notice"),
                expect.isTrue("shut"));
    }

    private Step.Review review() {
        return new Step.Review(
                say,
                as,
                of,
                text("role"),
                json.text("decision").orElse("APPROVE"),
                expect.text("state").orElse("ADMITTED"));
    }

    private Audit.Ask ask() {
        return new Audit.Ask(
                say,
                as,
                text("path"),
                expect.number("status").orElse(200L).intValue(),
                expect.texts("has"),
                expect.texts("lacks"));
    }

    private List<Step.Return.Coming> brings() {
        return expect.list("brings").stream()
                .map(one -> new Step.Return.Coming(one.text("of").orElse(""), one.text("notice")))
                .toList();
    }

    /// Reads what is changed in a document: values by JSON pointer, `null` to take away.
    private static List<Step.Edit> edits(Document json) {
        return json.member("change").stream()
                .flatMap(Document::entries)
                .map(entry -> new Step.Edit(entry.getKey(), Optional.of(entry.getValue())))
                .map(edit ->
                        edit.value().filter(Document::isNull).isPresent()
                                ? new Step.Edit(edit.pointer(), Optional.empty())
                                : edit)
                .toList();
    }

    /// An explanation names its readers in `of`, or in `readers` and the advisory in `of`.
    private String advisory() {
        return json.texts("of").isEmpty() ? of : "";
    }

    private List<String> readers() {
        return json.texts("of").isEmpty() ? json.texts("readers") : json.texts("of");
    }

    private List<String> who() {
        return as.isEmpty() ? json.texts("as") : List.of(as);
    }

    private String text(String name) {
        return json.text(name).orElse("");
    }

    private int number(String name) {
        return json.number(name).orElseThrow().intValue();
    }
}
