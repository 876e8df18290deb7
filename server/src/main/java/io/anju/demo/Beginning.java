package io.anju.demo;

import io.anju.identity.ForShow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the data was begun as, which no later start changes; only where nothing was begun yet this start's wish counts. */
@Component
class Beginning implements ForShow {

    private final Steps steps;
    private final boolean demo;

    Beginning(Steps steps, @Value("${anju.demo:true}") boolean demo) {
        this.steps = steps;
        this.demo = demo;
    }

    @Override
    public boolean isForShow() {
        return !steps.done(Steps.EMPTY) && (steps.done(Steps.DEMONSTRATION) || demo);
    }
}
