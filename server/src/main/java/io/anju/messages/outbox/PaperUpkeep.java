package io.anju.messages.outbox;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.messages.outbox.Letters.Prepared;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes off the desk's list what nobody is left to get: other channels learn that at their next attempt, paper makes none. */
@Component
class PaperUpkeep implements RecurringJob {

    private static final int AT_A_TIME = 200;

    private final PaperList paper;
    private final Letters letters;
    private final Results results;

    PaperUpkeep(PaperList paper, Letters letters, Results results) {
        this.paper = paper;
        this.letters = letters;
        this.results = results;
    }

    @Override
    public String name() {
        return "messages.withdraw-paper";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Each community's slips are looked at in its own scope. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        paper.communities()
                .forEach(community -> Scope.of(community, Actor.NOBODY).run(this::lookThrough));
    }

    private void lookThrough() {
        var some = paper.waiting(PaperList.BEFORE_ALL, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(slip -> lookAt(slip.delivery()));
            some = paper.waiting(some.getLast().delivery().id(), AT_A_TIME);
        }
    }

    private void lookAt(Delivery slip) {
        switch (letters.prepare(slip)) {
            case Prepared.Ready ready -> {}
            case Prepared.Unreachable unreachable -> results.giveUp(slip, Outbox.NO_ADDRESS);
            case Prepared.Gone gone -> results.withdraw(slip);
        }
    }
}
