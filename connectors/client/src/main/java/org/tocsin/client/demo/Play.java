package org.tocsin.client.demo;

/// Plays the steps of one scenario in turn. Every wait is for a fact, and has an end.
final class Play {
    private final Scenario scenario;
    private final Scene scene;
    private final Publishing publishing;
    private final Looking looking;
    private final Accounts accounts;
    private final Registry registry;
    private final Meanwhile meanwhile;
    private final Disk disk;

    Play(Scenario scenario, Scene scene) {
        this.scenario = scenario;
        this.scene = scene;
        this.publishing = new Publishing(scene);
        this.looking = new Looking(scene);
        this.accounts = new Accounts(scene);
        this.registry = new Registry(scene);
        this.meanwhile = new Meanwhile(scene);
        this.disk = new Disk(scene);
    }

    /// Plays everything, to the end or to where the play cannot go on.
    void run() throws InterruptedException {
        for (var act : scenario.acts()) {
            scene.story().act(act.title());
            for (var step : act.steps()) {
                if (!step(step)) {
                    return;
                }
            }
        }
        looking.lookBack();
    }

    private boolean step(Step step) throws InterruptedException {
        if (step instanceof Step.Later(var say, var until)) {
            scene.story().later(say, until);
            return true;
        }
        if (!step.say().isEmpty()) {
            scene.story().chapter(step.say());
        }
        return switch (step) {
            case Step.Publish publish -> publishing.publish(publish);
            case Step.Review review -> publishing.review(review);
            case Step.End end -> publishing.end(end);
            case Step.Read read -> looking.read(read);
            case Step.Hear hear -> looking.hear(hear);
            case Step.Acknowledge answer -> accounts.acknowledge(answer);
            case Audit audit -> accounts.ask(audit);
            case Rights rights -> registry.change(rights);
            case Step.Disk look -> disk.look(look);
            case Step.Pass pass -> meanwhile.pass(pass);
            case Step.Away away -> meanwhile.away(away);
            case Step.Return back -> meanwhile.comeBack(back);
            case Step.Backlog backlog -> meanwhile.backlog(backlog);
            case Step.Overtaken overtaken -> meanwhile.overtaken(overtaken);
            case Step.Later _ -> true;
        };
    }
}
