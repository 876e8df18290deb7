package io.anju.plannedwork.task;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.servicedesk.FoundFaults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every turn that has begun, for whoever has to see who did what and what was missed. */
@Component
public class TaskList {

    /**
     * What is asked for.
     *
     * @param from due on that day or later, in the community's zone
     * @param until due before that day
     * @param ticket one that was opened or joined there
     */
    public record Wanted(
            @Nullable TaskState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String post,
            @Nullable UUID ticket,
            @Nullable UUID after,
            int limit) {}

    /** @param open whether it is not closed yet */
    public record Fault(UUID ticket, String number, boolean joined, String words, boolean open) {}

    /**
     * @param by who did it
     * @param signedFor whether somebody signed for them (代签)
     * @param signedBy who did, where they work here
     * @param with who did it too
     * @param late done after its time
     * @param wrong what was not good, in words with the limits
     */
    public record Done(
            Instant at,
            @Nullable String by,
            boolean signedFor,
            @Nullable String signedBy,
            @Nullable String with,
            boolean late,
            @Nullable String note,
            List<String> wrong) {}

    public record SkippedThere(
            Instant at,
            @Nullable String by,
            SkipReason reason,
            @Nullable String note) {}

    public record Item(
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
            TaskState state,
            @Nullable Done done,
            @Nullable SkippedThere skipped,
            List<Fault> faults) {}

    public record Page(List<Item> items, @Nullable UUID next) {}

    private final JdbcClient sql;
    private final AskedQuestions questions;
    private final ReadingWords words;
    private final FoundFaults faults;
    private final BusinessClock clock;
    private final CommunityZone zones;
    private final JsonMapper json;

    TaskList(
            JdbcClient sql,
            AskedQuestions questions,
            ReadingWords words,
            FoundFaults faults,
            BusinessClock clock,
            CommunityZone zones,
            JsonMapper json) {
        this.sql = sql;
        this.questions = questions;
        this.words = words;
        this.faults = faults;
        this.clock = clock;
        this.zones = zones;
        this.json = json;
    }

    /** What is due first on top; of what is late, skipped or done what was due last. */
    @Transactional(readOnly = true)
    public Page page(Wanted wanted) {
        var now = clock.instant();
        boolean newestFirst = wanted.state() != null && wanted.state() != TaskState.OPEN;
        var found = sql.sql(TaskListRow.COLUMNS.formatted(AskedQuestions.OF_PLAN)
                        + """
                 where t.community = :community and t.opened_at is not null and t.withdrawn_at is null
                   and t.due_at >= :from::timestamptz and t.due_at < :until::timestamptz
                """
                        + conditions(wanted, newestFirst ? "<" : ">")
                        + " order by t.due_at %1$s, t.id %1$s limit :limit".formatted(newestFirst ? "desc" : ""))
                .param("community", Scope.current().requiredCommunity())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", day(wanted.from(), LocalDate.EPOCH))
                .param("until", day(wanted.until(), LocalDate.EPOCH.plusYears(1000)))
                .param("post", wanted.post())
                .param("ticket", wanted.ticket())
                .param("after", wanted.after())
                .param("limit", wanted.limit() + 1)
                .query((row, n) -> TaskListRow.of(row, questions, json))
                .list();
        var rows = found.subList(0, Math.min(wanted.limit(), found.size()));
        var open = faults.openAmong(rows.stream()
                .flatMap(row -> row.faults().stream())
                .map(TaskListRow.Opened::ticket)
                .collect(Collectors.toSet()));
        var items = rows.stream().map(row -> item(row, open, now)).toList();
        return new Page(items, found.size() > wanted.limit() ? items.getLast().id() : null);
    }

    /** Only what is asked for, so that nothing is looked at for what is not. */
    private static String conditions(Wanted wanted, String beyond) {
        return Stream.of(
                        condition(wanted.state()),
                        wanted.post() == null ? "" : "d.post = :post",
                        wanted.ticket() == null ? "" : """
                            exists (select from task_fault f
                                     where f.community = t.community and f.task = t.id and f.ticket = :ticket)""",
                        wanted.after() == null ? "" : """
                            (t.due_at, t.id) %s (select a.due_at, a.id from planned_task a
                                                  where a.community = :community and a.id = :after)""".formatted(beyond))
                .filter(asked -> !asked.isEmpty())
                .map(" and "::concat)
                .collect(Collectors.joining());
    }

    private static String condition(@Nullable TaskState state) {
        return switch (state) {
            case null -> "";
            case OPEN -> "t.done_at is null and t.due_at > :now";
            case LATE -> "t.done_at is null and t.due_at <= :now";
            case DONE -> "t.done_at is not null";
            case SKIPPED -> "t.done_at is null and t.skipped_at is not null";
        };
    }

    private OffsetDateTime day(@Nullable LocalDate wanted, LocalDate otherwise) {
        return (wanted == null ? otherwise : wanted)
                .atStartOfDay(zones.here())
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }

    private Item item(TaskListRow row, Set<UUID> open, Instant now) {
        return new Item(
                row.id(),
                row.title(),
                row.place(),
                row.label(),
                row.clause(),
                row.post(),
                row.assignee(),
                row.assigneeName(),
                row.opensAt(),
                row.dueAt(),
                row.state(now),
                row.done(words),
                row.skipped(),
                row.faults().stream()
                        .map(one -> new Fault(
                                one.ticket(), one.number(), one.joined(), one.words(), open.contains(one.ticket())))
                        .toList());
    }
}
