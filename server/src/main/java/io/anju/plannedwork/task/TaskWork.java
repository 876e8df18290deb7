package io.anju.plannedwork.task;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.files.Files;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.plan.PlannedKinds;
import io.anju.plannedwork.plan.Turns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a turn, however it came: said at once, or long after from a phone that had no network. */
@Component
class TaskWork {

    private final JdbcClient sql;
    private final Readings readings;
    private final ReadingWords words;
    private final Doers doers;
    private final TaskFaults faults;
    private final Turns turns;
    private final Files files;
    private final Facts facts;
    private final JsonMapper json;

    TaskWork(
            JdbcClient sql,
            Readings readings,
            ReadingWords words,
            Doers doers,
            TaskFaults faults,
            Turns turns,
            Files files,
            Facts facts,
            JsonMapper json) {
        this.sql = sql;
        this.readings = readings;
        this.words = words;
        this.doers = doers;
        this.faults = faults;
        this.turns = turns;
        this.files = files;
        this.facts = facts;
        this.json = json;
    }

    /**
     * It is done. With a photo taken there the fact is photographed; else it is the word of whoever did it.
     *
     * @param envelope in which it came, empty for what is said at once
     * @throws Unacceptable where an answer, a photo, the second person, or a word of what is not good is missing
     */
    Judged done(TaskRow task, DoneTask done, Instant at, Map<String, Object> envelope) {
        requirePhotos(done.photos());
        if (task.photo() && done.photos().isEmpty()) {
            throw new Unacceptable("plannedwork.photo-missing", "photos");
        }
        var seen = readings.judge(task.plan(), done.answers());
        boolean well = seen.stream().allMatch(Reading::well);
        // Whoever is sent to mend it has only this to go by, and whoever doubts it nothing else to look at.
        if (!well && done.photos().isEmpty() && done.note() == null) {
            throw new Unacceptable("plannedwork.exception-unshown", "note");
        }
        var person = doers.person(task, me(), done);
        keep(task.id(), done, well, at);
        turns.follow(task.plan());
        facts.record(measured(fact(PlannedKinds.DONE, task, person, at, done), seen)
                .saying(well ? "well" : "exception", detail(done, seen, envelope))
                .showing(done.photos()));
        return new Judged(well, seen, faults.report(task, seen, done, at));
    }

    /** It was done, but changes nothing any more. What is not good is reported all the same. */
    List<Judged.FaultTicket> doneInVain(
            TaskRow task, DoneTask done, Instant at, String reason, Map<String, Object> envelope) {
        requirePhotos(done.photos());
        var seen = readings.asFarAsTheyFit(task.plan(), done.answers());
        facts.record(fact(TaskFacts.BESIDE, task, me(), at, done)
                .saying(reason, detail(done, seen, envelope))
                .showing(done.photos()));
        return faults.report(task, seen, done, at);
    }

    /**
     * It cannot be done now: it stays open, and is missed when its time is over.
     *
     * @throws Unacceptable where a photo is not there, or the reason is not said
     */
    void skipped(TaskRow task, Skipped skipped, Instant at, Map<String, Object> envelope) {
        requirePhotos(skipped.photos());
        if (skipped.reason() == SkipReason.OTHER && skipped.note() == null) {
            throw new Unacceptable("plannedwork.reason-unsaid", "note");
        }
        sql.sql("""
                update planned_task set skipped_at = :at, skipped_by = :me, skip_reason = :reason, skip_note = :note
                 where community = :community and id = :id and (skipped_at is null or skipped_at <= :at)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("me", me())
                .param("reason", skipped.reason().name())
                .param("note", skipped.note())
                .param("community", community())
                .param("id", task.id())
                .update();
        keepSkipped(task, skipped, at, envelope);
    }

    /** The fact alone: where the turn is done or taken back by now. */
    void keepSkipped(TaskRow task, Skipped skipped, Instant at, Map<String, Object> envelope) {
        requirePhotos(skipped.photos());
        var detail = new HashMap<>(envelope);
        Optional.ofNullable(skipped.note()).ifPresent(note -> detail.put("note", note));
        var source = skipped.photos().isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED;
        facts.record(NewFact.of(TaskFacts.SKIPPED, task.id(), me(), at, source)
                .at(task.place())
                .saying(skipped.reason().name().toLowerCase(Locale.ROOT), detail)
                .showing(skipped.photos()));
    }

    private void requirePhotos(List<String> photos) {
        if (!photos.stream().allMatch(files::exists)) {
            throw new Unacceptable("plannedwork.photo-missing", "photos");
        }
    }

    /** What rests between its stretches by now was in hand when it was done. */
    private void keep(UUID task, DoneTask done, boolean well, Instant at) {
        sql.sql("""
                update planned_task
                   set opened_at = coalesce(opened_at, :at), done_at = :at, done_by = :me, done_for = :for, done_with = :with,
                       well = :well, note = :note, answers = :answers::jsonb
                 where community = :community and id = :id
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("me", me())
                .param("for", done.doneFor())
                .param("with", done.with())
                .param("well", well)
                .param("note", done.note())
                .param("answers", json.writeValueAsString(done.answers()))
                .param("community", community())
                .param("id", task)
                .update();
    }

    private static NewFact fact(String kind, TaskRow task, UUID person, Instant at, DoneTask done) {
        var source = done.isPhotographed() ? Source.PHOTOGRAPHED : Source.TYPED;
        return NewFact.of(kind, task.id(), person, at, source).at(task.place());
    }

    /** Where one number was read it is the fact's. */
    private static NewFact measured(NewFact fact, List<Reading> seen) {
        var numbers = seen.stream()
                .flatMap(one -> one.number() == null || one.unit() == null
                        ? Stream.<NewFact>empty()
                        : Stream.of(fact.measuring(one.number(), one.unit())))
                .toList();
        return numbers.size() == 1 ? numbers.getFirst() : fact;
    }

    /** What people are shown of it: who signed for whom, who was there too, which photos are old, and what is wrong. */
    private Map<String, Object> detail(DoneTask done, List<Reading> seen, Map<String, Object> envelope) {
        var detail = new HashMap<>(envelope);
        Optional.ofNullable(done.note()).ifPresent(note -> detail.put("note", note));
        Optional.ofNullable(done.doneFor()).ifPresent(employee -> {
            detail.put("signedFor", employee);
            detail.put("signedBy", me());
        });
        Optional.ofNullable(done.with()).ifPresent(employee -> detail.put("with", employee));
        if (!done.album().isEmpty()) {
            detail.put("album", done.album());
        }
        var wrong = seen.stream().filter(one -> !one.well()).map(words::of).toList();
        if (!wrong.isEmpty()) {
            detail.put("wrong", wrong);
        }
        return detail;
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
