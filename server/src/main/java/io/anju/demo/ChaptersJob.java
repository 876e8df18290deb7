package io.anju.demo;

import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells the past behind the backs of those who have signed in already: on one node, and again where it was cut off. */
@Component
class ChaptersJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Beginning beginning;
    private final Steps steps;
    private final Chapters chapters;

    ChaptersJob(Beginning beginning, Steps steps, Chapters chapters) {
        this.beginning = beginning;
        this.steps = steps;
        this.chapters = chapters;
    }

    @Override
    public String name() {
        return "demo.tell";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        if (beginning.isForShow() && steps.done(Steps.COMPLETE)) {
            chapters.tell();
        }
    }
}
