package io.anju.plannedwork.task;

import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.rule.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A turn as the database has it, with the names people know people by: those who have left keep theirs. */
record TaskListRow(
        UUID id,
        String title,
        String place,
        String label,
        @Nullable String clause,
        String post,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        Instant opensAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        boolean signed,
        @Nullable String doneFor,
        @Nullable String doneWith,
        @Nullable String note,
        List<Question> questions,
        List<Answer> answers,
        TaskList.@Nullable SkippedThere skipped,
        List<Opened> faults) {

    record Opened(UUID ticket, String number, boolean joined, String words) {}

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Opened>> FAULTS = new TypeReference<>() {};

    /** With a place for {@link AskedQuestions#OF_PLAN}. */
    static final String COLUMNS = """
            select t.id, d.title, p.spoken_label, t.label, d.clause, d.post, t.assignee, t.opens_at, t.due_at, t.done_at, t.note,
                   coalesce(t.answers, '[]') as answers, %s as questions, t.skipped_at, t.skip_reason, t.skip_note,
                   (select n.name from workforce_posting_v1 n where n.community = t.community and n.employee = t.assignee
                     order by upper(n.during) desc limit 1) as assignee_name,
                   (select n.name from workforce_posting_v1 n where n.community = t.community and n.account = t.done_by
                     order by upper(n.during) desc limit 1) as by_name,
                   (select n.name from workforce_posting_v1 n where n.community = t.community and n.employee = t.done_for
                     order by upper(n.during) desc limit 1) as for_name,
                   (select n.name from workforce_posting_v1 n where n.community = t.community and n.employee = t.done_with
                     order by upper(n.during) desc limit 1) as with_name,
                   (select n.name from workforce_posting_v1 n where n.community = t.community and n.account = t.skipped_by
                     order by upper(n.during) desc limit 1) as skipped_name,
                   t.done_for is not null as signed,
                   coalesce((select jsonb_agg(jsonb_build_object('ticket', f.ticket, 'number', f.number, 'joined', f.joined,
                                                                 'words', f.words) order by f.number)
                               from task_fault f where f.community = t.community and f.task = t.id), '[]') as faults
              from planned_task t
              join plan d on d.community = t.community and d.id = t.plan
              join community_place_v1 p on p.community = t.community and p.id = t.place
            """;

    static TaskListRow of(ResultSet row, AskedQuestions questions, JsonMapper json) throws SQLException {
        return new TaskListRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("spoken_label"),
                row.getString("label"),
                row.getString("clause"),
                row.getString("post"),
                row.getObject("assignee", UUID.class),
                row.getString("assignee_name"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "done_at"),
                row.getString("by_name"),
                row.getBoolean("signed"),
                row.getString("for_name"),
                row.getString("with_name"),
                row.getString("note"),
                questions.read(row.getString("questions")),
                json.readValue(row.getString("answers"), ANSWERS),
                skipped(row),
                json.readValue(row.getString("faults"), FAULTS));
    }

    private static TaskList.@Nullable SkippedThere skipped(ResultSet row) throws SQLException {
        var at = instant(row, "skipped_at");
        return at == null
                ? null
                : new TaskList.SkippedThere(
                        at,
                        row.getString("skipped_name"),
                        SkipReason.valueOf(row.getString("skip_reason")),
                        row.getString("skip_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    TaskState state(Instant now) {
        if (doneAt != null) {
            return TaskState.DONE;
        }
        return dueAt.isAfter(now) ? TaskState.OPEN : TaskState.LATE;
    }

    TaskList.@Nullable Done done(ReadingWords words) {
        if (doneAt == null) {
            return null;
        }
        var wrong = IntStream.range(0, Math.min(questions.size(), answers.size()))
                .mapToObj(n -> Reading.of(questions.get(n), answers.get(n)))
                .filter(one -> !one.well())
                .map(words::of)
                .toList();
        return new TaskList.Done(
                doneAt,
                signed ? doneFor : doneBy,
                signed,
                signed ? doneBy : null,
                doneWith,
                doneAt.isAfter(dueAt),
                note,
                wrong);
    }
}
