package io.anju.plannedwork.task;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.files.Files;
import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.plannedwork.plan.PlannedKinds;
import io.anju.plannedwork.rule.Answer;
import io.anju.workforce.Staff;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is done of what is planned: once, by somebody of its post or whoever plans, with every question answered. */
@Service
@Transactional
public class TaskBook {

    private static final String PLANS = "planned.edit";

    private final JdbcClient sql;
    private final Staff staff;
    private final Grants grants;
    private final AskedQuestions questions;
    private final Files files;
    private final Facts facts;
    private final BusinessClock clock;
    private final JsonMapper json;

    TaskBook(
            JdbcClient sql,
            Staff staff,
            Grants grants,
            AskedQuestions questions,
            Files files,
            Facts facts,
            BusinessClock clock,
            JsonMapper json) {
        this.sql = sql;
        this.staff = staff;
        this.grants = grants;
        this.questions = questions;
        this.files = files;
        this.facts = facts;
        this.clock = clock;
        this.json = json;
    }

    private record Task(
            UUID plan, UUID place, String post, boolean photo, boolean opened, boolean done, boolean withdrawn) {}

    /**
     * What was seen is kept for good: as a fact, photographed where photos come along, else in the word of whoever did it. The note
     * is the fact's.
     *
     * @param answers one for each question, in their order
     * @throws NotFound for a task that is not here
     * @throws Unacceptable where an answer, or the photo it takes, is missing
     * @throws TaskRefused when it has not begun, is done, is not planned any more, or is another post's
     */
    public void done(UUID id, List<Answer> answers, List<String> photos, @Nullable String note) {
        var me = Scope.current().actor().required();
        var task = locked(id);
        check(task, me);
        if (!photos.stream().allMatch(files::exists) || (task.photo() && photos.isEmpty())) {
            throw new Unacceptable("plannedwork.photo-missing", "photos");
        }
        boolean well = judge(task.plan(), answers);
        var now = clock.instant();
        sql.sql("""
                update planned_task set done_at = :now, done_by = :me, answers = :answers::jsonb
                 where community = :community and id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("me", me)
                .param("answers", json.writeValueAsString(answers))
                .param("community", community())
                .param("id", id)
                .update();
        var source = photos.isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED;
        facts.record(NewFact.of(PlannedKinds.DONE, id, me, now, source)
                .at(task.place())
                .saying(well ? "well" : "exception", shown(note))
                .showing(photos));
    }

    private static Map<String, Object> shown(@Nullable String note) {
        return note == null ? Map.of() : Map.of("note", note);
    }

    private Task locked(UUID id) {
        return sql.sql("""
                select t.plan, t.place, d.post, d.photo, t.opened_at is not null as opened, t.done_at is not null as done,
                       t.withdrawn_at is not null as withdrawn
                  from planned_task t
                  join plan d on d.community = t.community and d.id = t.plan
                 where t.community = :community and t.id = :id
                   for update of t
                """)
                .param("community", community())
                .param("id", id)
                .query(Task.class)
                .optional()
                .orElseThrow(() -> new NotFound("plannedwork.no-such-task"));
    }

    private void check(Task task, UUID me) {
        if (task.withdrawn()) {
            throw new TaskRefused.Withdrawn();
        }
        if (!task.opened()) {
            throw new TaskRefused.NotOpenYet();
        }
        if (task.done()) {
            throw new TaskRefused.DoneAlready();
        }
        boolean ours = staff.ofAccount(me)
                .filter(one -> one.post().equals(task.post()))
                .isPresent();
        if (!ours && !grants.allow(me, community(), PLANS)) {
            throw new TaskRefused.OtherPost(task.post());
        }
    }

    /** Whether all is well. */
    private boolean judge(UUID plan, List<Answer> answers) {
        var asked = questions.of(plan);
        if (answers.size() > asked.size()) {
            throw new Unacceptable("plannedwork.not-asked", "answers[" + asked.size() + "]");
        }
        var faults = IntStream.range(0, asked.size())
                .filter(n -> n >= answers.size() || !asked.get(n).isAnsweredBy(answers.get(n)))
                .mapToObj(n -> new Unacceptable.Fault(
                        "answers[" + n + "]",
                        "plannedwork.unanswered.detail",
                        asked.get(n).words()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Unacceptable(
                    "plannedwork.unanswered",
                    faults,
                    faults.getFirst().arguments().getFirst());
        }
        return IntStream.range(0, asked.size()).allMatch(n -> asked.get(n).isWell(answers.get(n)));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
