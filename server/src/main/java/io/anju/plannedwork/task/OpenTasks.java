package io.anju.plannedwork.task;

import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.plannedwork.rule.Question;
import io.anju.workforce.Staff;
import io.anju.workforce.Staff.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be done. */
@Component
public class OpenTasks {

    /** A worker carries no more in hand than that; what is due first comes first. */
    private static final int MOST = 200;

    private static final String DOES = "planned.do";

    /**
     * @param label what is to be done and where
     * @param post what whoever does it is called in the roster
     * @param people how many do it, 1 or 2
     * @param late whether its time is over
     * @param assignee the employee to whom alone it was given; null for anybody of the post
     * @param skipped why it could not be done when somebody was there last; null where nobody said so
     */
    public record Task(
            UUID id,
            String title,
            String place,
            String label,
            @Nullable String clause,
            String post,
            int minutes,
            boolean photo,
            int people,
            Instant opensAt,
            Instant dueAt,
            boolean late,
            @Nullable UUID assignee,
            @Nullable SkipReason skipped,
            List<Question> questions) {}

    /**
     * Somebody with whom, or in whose stead, a turn is done.
     *
     * @param signs whether they can say so themselves: they may do planned work on a phone of theirs
     */
    public record Colleague(UUID employee, String name, String post, boolean signs) {}

    /**
     * @param me the caller as an employee; null for whoever is not posted here
     * @param colleagues all who are posted here
     * @param maySign whether the caller may sign for others
     */
    public record Mine(List<Task> items, @Nullable UUID me, List<Colleague> colleagues, boolean maySign) {}

    private final JdbcClient sql;
    private final Staff staff;
    private final Grants grants;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final AskedQuestions questions;

    OpenTasks(
            JdbcClient sql,
            Staff staff,
            Grants grants,
            CommunityZone zones,
            BusinessClock clock,
            AskedQuestions questions) {
        this.sql = sql;
        this.staff = staff;
        this.grants = grants;
        this.zones = zones;
        this.clock = clock;
        this.questions = questions;
    }

    /**
     * What was given to the caller or waits for anybody of their post, and for whoever may sign for others also what waits for posts of
     * people who cannot say so themselves; the most urgent first and in the order in which one walks. What was missed stays until its next turn at
     * the place has begun or its plan has ended.
     */
    @Transactional(readOnly = true)
    public Mine mine() {
        var account = Scope.current().actor().required();
        var posted = staff.posted();
        var me = posted.stream().filter(one -> account.equals(one.account())).findFirst();
        var community = Scope.current().requiredCommunity();
        boolean signs = grants.allow(account, community, Doers.SIGNS_FOR);
        var withPhone = Set.copyOf(grants.holders(community, DOES));
        var posts = new HashSet<String>();
        me.map(Member::post).ifPresent(posts::add);
        if (signs) {
            posted.stream()
                    .filter(one -> !has(withPhone, one))
                    .map(Member::post)
                    .forEach(posts::add);
        }
        var employee = me.map(Member::employee).orElse(null);
        return new Mine(of(posts, employee, signs), employee, colleagues(posted, withPhone), signs);
    }

    private static boolean has(Set<UUID> withPhone, Member one) {
        return one.account() != null && withPhone.contains(one.account());
    }

    private static List<Colleague> colleagues(List<Member> posted, Set<UUID> withPhone) {
        return posted.stream()
                .map(one -> new Colleague(one.employee(), one.name(), one.post(), has(withPhone, one)))
                .toList();
    }

    private List<Task> of(Set<String> posts, @Nullable UUID employee, boolean signs) {
        var now = clock.instant();
        return sql.sql("""
                select t.id, d.title, p.spoken_label, t.label, d.clause, d.post, d.minutes, d.photo, coalesce(r.people, 1) as people,
                       t.opens_at, t.due_at, t.assignee, t.skip_reason, %s as questions
                  from planned_task t
                  join plan d on d.community = t.community and d.id = t.plan
                  join plan_place w on w.community = t.community and w.plan = t.plan and w.place = t.place
                  join community_place_v1 p on p.community = t.community and p.id = t.place
                  left join plan_field_rule r on r.community = t.community and r.plan = t.plan
                 where t.community = :community and t.opened_at is not null and t.done_at is null and t.withdrawn_at is null
                   and (t.assignee = :employee::uuid or (d.post = any (:posts::text[]) and (t.assignee is null or :signs)))
                   and not exists (select from planned_task next
                                    where next.community = t.community and next.plan = t.plan and next.place = t.place
                                      and next.opens_at >= t.due_at and next.opened_at is not null)
                   and (t.due_at > :now or d.until is null or d.until > :today)
                 order by t.due_at, d.title, w.n, t.turn
                 limit :most
                """.formatted(AskedQuestions.OF_PLAN))
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .param("posts", posts.toArray(String[]::new))
                .param("signs", signs)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", zones.dayHere(now))
                .param("most", MOST)
                .query((row, n) -> task(row, now))
                .list();
    }

    private Task task(ResultSet row, Instant now) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        var skipped = row.getString("skip_reason");
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("spoken_label"),
                row.getString("label"),
                row.getString("clause"),
                row.getString("post"),
                row.getInt("minutes"),
                row.getBoolean("photo"),
                row.getInt("people"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                due,
                !now.isBefore(due),
                row.getObject("assignee", UUID.class),
                skipped == null ? null : SkipReason.valueOf(skipped),
                questions.read(row.getString("questions")));
    }
}
