package io.anju.plannedwork.digest;

import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.workforce.Staff;
import io.anju.workforce.Staff.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells each person once in the morning what they are late with unless they do it today: what was given to them, and what waits for
 * their post; of a post those on duty now, and where nobody is, all who have it. Nobody hears that there is nothing.
 */
@Component
class MorningDigest implements DueWorkHandler {

    private static final String TEMPLATE = "plannedwork.due-today";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static final String DUE = """
            select t.label, t.due_at, d.post, t.assignee
              from planned_task t
              join plan d on d.community = t.community and d.id = t.plan
              join plan_place w on w.community = t.community and w.plan = t.plan and w.place = t.place
             where t.community = :community and t.done_at is null and t.withdrawn_at is null
               and t.due_at >= :now and t.due_at < :midnight
             order by t.due_at, d.title, w.n, t.turn
            """;

    private record Due(
            String label,
            Instant dueAt,
            String post,
            @Nullable UUID assignee) {}

    private final JdbcClient sql;
    private final DigestHour hour;
    private final Staff staff;
    private final Messages messages;
    private final CommunityZone zones;
    private final BusinessClock clock;

    MorningDigest(
            JdbcClient sql, DigestHour hour, Staff staff, Messages messages, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.hour = hour;
        this.staff = staff;
        this.messages = messages;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DigestHour.KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        if (hour.isOfToday(due)) {
            tell(community);
        }
        hour.comeBack();
    }

    private void tell(UUID community) {
        var posted = staff.posted();
        var onDuty = staff.onDuty(clock.instant());
        var each = new LinkedHashMap<UUID, List<Due>>();
        for (var one : dueToday()) {
            responsible(one, posted, onDuty)
                    .flatMap(member -> Stream.ofNullable(member.account()))
                    .forEach(account -> each.computeIfAbsent(account, nobody -> new ArrayList<>())
                            .add(one));
        }
        each.forEach((account, mine) -> tell(community, account, mine));
    }

    private void tell(UUID community, UUID account, List<Due> mine) {
        var first = mine.getFirst();
        messages.tell(new NewMessage(
                TEMPLATE,
                Recipient.staff(account),
                Map.of(
                        "count",
                        String.valueOf(mine.size()),
                        "first",
                        first.label(),
                        "time",
                        TIME.format(first.dueAt().atZone(zones.here()))),
                Urgency.NORMAL,
                new NewMessage.About(community, "/m/work/" + community + "/planned"),
                TEMPLATE + "/" + zones.dayHere(clock.instant())));
    }

    private static Stream<Member> responsible(Due due, List<Member> posted, List<Member> onDuty) {
        if (due.assignee() != null) {
            return posted.stream().filter(one -> one.employee().equals(due.assignee()));
        }
        var now = onDuty.stream().filter(one -> one.post().equals(due.post())).toList();
        return now.isEmpty() ? posted.stream().filter(one -> one.post().equals(due.post())) : now.stream();
    }

    /** In the order in which it is due, and one walks. */
    private List<Due> dueToday() {
        var now = clock.instant();
        var midnight = zones.dayHere(now).plusDays(1).atStartOfDay(zones.here()).toInstant();
        return sql.sql(DUE)
                .param("community", Scope.current().requiredCommunity())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("midnight", midnight.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Due(
                        row.getString("label"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getString("post"),
                        row.getObject("assignee", UUID.class)))
                .list();
    }
}
