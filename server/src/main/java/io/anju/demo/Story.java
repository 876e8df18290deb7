package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Told.Due;
import io.anju.demo.Turns.Turn;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Refusal;
import io.anju.kernel.Retelling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the past of a community instant by instant: what people do, and what falls due meanwhile. How far it came is kept day by
 * day; a telling that was cut off goes on with the tickets as they stand.
 */
@Component
class Story {

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    private static final Duration AGAIN = Duration.ofMinutes(20);

    private final Acts acts;
    private final Told told;
    private final Map<String, DueWorkHandler> handlers;
    private final DueWork dueWork;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private volatile boolean stopping;

    Story(
            Acts acts,
            Told told,
            List<DueWorkHandler> handlers,
            DueWork dueWork,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.acts = acts;
        this.told = told;
        this.handlers = handlers.stream().collect(Collectors.toMap(DueWorkHandler::kind, Function.identity()));
        this.dueWork = dueWork;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Something that happens once, in somebody's name. */
    record Occasion(Instant at, Runnable work) {}

    /** Told by who keeps how far the telling came. */
    @FunctionalInterface
    interface Bookmark {

        void at(Instant until);
    }

    /** @return whether it came to its end, and was not stopped with the application */
    boolean tell(Scene scene, List<Script> scripts, List<Occasion> occasions, Instant from, Bookmark bookmark) {
        var telling = new Going(scene);
        var there = scene.site().nobody().get(() -> told.tickets(scene.site()));
        for (var script : scripts) {
            var ticket = there.get(script.at());
            if (ticket != null) {
                telling.later(script.at().isBefore(from) ? from : script.at(), () -> telling.goOn(script, ticket));
            } else {
                telling.later(script.at(), () -> telling.report(script));
            }
        }
        occasions.stream().filter(one -> !one.at().isBefore(from)).forEach(one -> telling.later(one.at(), one.work()));
        telling.all(from, bookmark);
        if (!stopping) {
            telling.handOver();
        }
        return !stopping;
    }

    @EventListener
    void on(ContextClosedEvent closed) {
        stopping = true;
    }

    private record Event(Instant at, long order, Runnable work) {}

    /** One telling. */
    private final class Going implements Retelling.Later {

        private final Scene scene;
        private final Site site;
        private final PriorityQueue<Event> events =
                new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
        private final Set<String> due = new HashSet<>();
        private long order;
        private Instant now;

        Going(Scene scene) {
            this.scene = scene;
            this.site = scene.site();
            this.now = site.begin();
            site.nobody().get(() -> told.due(site)).forEach(this::plan);
        }

        void later(Instant at, Runnable work) {
            events.add(new Event(at, order++, work));
        }

        /** Kept with what asks for it, so that it is there where a telling goes on; done when its time has come. */
        @Override
        public void at(Instant when, String kind, UUID community, UUID subject) {
            told.at(when, kind, community, subject);
            plan(new Due(when, kind, community, subject));
        }

        private void plan(Due one) {
            if (due.add(one.task())) {
                later(one.at(), () -> fallDue(one));
            }
        }

        void all(Instant from, Bookmark bookmark) {
            var day = LocalDate.ofInstant(from, CommunityZone.DEFAULT);
            while (!stopping && !events.isEmpty() && events.peek().at().isBefore(site.until())) {
                var event = events.remove();
                var today = LocalDate.ofInstant(event.at(), CommunityZone.DEFAULT);
                if (today.isAfter(day)) {
                    day = today;
                    bookmark.at(day.atStartOfDay(CommunityZone.DEFAULT).toInstant());
                }
                happen(event);
            }
        }

        private void happen(Event event) {
            now = event.at().isBefore(now) ? now : event.at();
            try {
                new Retelling(now, this).run(() -> site.nobody().run(event.work()));
            } catch (Refusal | NotToldBefore e) {
                LOG.debug("Did not happen, nor what rests on it", e);
            } catch (DataAccessException e) {
                LOG.warn("Did not happen at {}", now, e);
            }
        }

        private void fallDue(Due one) {
            var handler = handlers.get(one.kind());
            site.nobody().run(() -> {
                if (handler != null && handler.inOneTransaction()) {
                    transaction.executeWithoutResult(status -> handler.due(one.community(), one.subject(), one.at()));
                } else if (handler != null) {
                    handler.due(one.community(), one.subject(), one.at());
                }
                told.done(one);
            });
        }

        void report(Script script) {
            var ticket = acts.report(scene, script, scene.category(script));
            goOn(script, ticket);
        }

        void goOn(Script script, UUID ticket) {
            var progress = site.nobody().get(() -> told.progress(site, ticket, now));
            Turns.next(site.seed(), script, progress, now)
                    .ifPresent(next -> later(next.at(), () -> take(script, ticket, next.turn())));
        }

        /** Something else may have happened meanwhile: what is done is what is next by then. */
        private void take(Script script, UUID ticket, Turn turn) {
            var progress = site.nobody().get(() -> told.progress(site, ticket, now));
            try {
                switch (turn) {
                    case Turn.Send send -> acts.send(scene, script, ticket, now);
                    case Turn.Work work -> acts.work(scene, script, progress, work.kind(), now);
                    case Turn.Answer answer -> acts.answer(scene, script, progress);
                    case Turn.Tap tap -> acts.tap(scene, script, progress, tap.satisfied());
                    case Turn.Call call -> acts.call(scene, script, progress, call.heard(), now);
                    case Turn.Silence silence -> look(script, ticket, progress);
                }
            } finally {
                goOnFrom(progress, script, ticket);
            }
        }

        private void look(Script script, UUID ticket, Progress progress) {
            if (progress.looksASupervisor()) {
                goOn(script, ticket);
            }
        }

        /** Where nobody could be sent somebody is looked for again; whatever else cannot be done is left. */
        private void goOnFrom(Progress before, Script script, UUID ticket) {
            var after = site.nobody().get(() -> told.progress(site, ticket, now));
            if (!after.equals(before)) {
                goOn(script, ticket);
            } else if (after.state().equals("REPORTED") && after.visit()) {
                later(now.plus(AGAIN), () -> goOn(script, ticket));
            }
        }

        /** What falls due after the story falls due in earnest. */
        void handOver() {
            for (var one : site.nobody().get(() -> told.due(site))) {
                site.nobody()
                        .run(() -> transaction.executeWithoutResult(status -> {
                            var at = one.at().isBefore(clock.instant()) ? clock.instant() : one.at();
                            dueWork.at(at, one.kind(), one.community(), one.subject());
                            told.done(one);
                        }));
            }
        }
    }
}
