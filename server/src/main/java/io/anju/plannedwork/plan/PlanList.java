package io.anju.plannedwork.plan;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Question;
import io.anju.plannedwork.rule.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the community in scope, as its pages show them. */
@Component
public class PlanList {

    public record Place(UUID place, String label) {}

    /**
     * @param frequency when it is due, as {@code 2/DAY}; see docs/domain/plannedwork.md#rules-of-time
     * @param words the same as people say it
     * @param until no turn begins on that day or later; null for as long as nobody ends it
     * @param version to change it by
     * @param open turns that wait to be done now
     */
    public record Item(
            UUID id,
            String title,
            @Nullable String clause,
            String frequency,
            String words,
            String post,
            int minutes,
            boolean photo,
            LocalDate since,
            @Nullable LocalDate until,
            int version,
            List<Hours> hours,
            List<Place> places,
            List<Question> questions,
            int open) {}

    public record Page(List<Item> items, @Nullable String next) {}

    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final AskedQuestions questions;
    private final PlanHours hours;
    private final RuleWords words;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final JsonMapper json;

    PlanList(
            JdbcClient sql,
            AskedQuestions questions,
            PlanHours hours,
            RuleWords words,
            CommunityZone zones,
            BusinessClock clock,
            JsonMapper json) {
        this.sql = sql;
        this.questions = questions;
        this.hours = hours;
        this.words = words;
        this.zones = zones;
        this.clock = clock;
        this.json = json;
    }

    /**
     * By title; those planned no longer are left out.
     *
     * @param after what the page before named as the next
     */
    @Transactional(readOnly = true)
    public Page page(@Nullable UUID after, int limit) {
        var items = sql.sql("""
                select d.id, d.title, d.clause, d.frequency, d.post, d.minutes, d.photo, d.since, d.until, d.version,
                       %s as hours,
                       coalesce((select jsonb_agg(jsonb_build_object('place', w.place, 'label', p.spoken_label) order by w.n)
                                   from plan_place w
                                   join community_place_v1 p on p.community = w.community and p.id = w.place
                                  where w.community = d.community and w.plan = d.id), '[]') as places,
                       %s as questions,
                       (select count(*) from planned_task t
                         where t.community = d.community and t.plan = d.id and t.opened_at is not null
                           and t.done_at is null and t.withdrawn_at is null) as open
                  from plan d
                 where d.community = :community and (d.until is null or d.until > :today)
                   and (:after::uuid is null or (d.title, d.id) > (
                        select title, id from plan where community = :community and id = :after::uuid))
                 order by d.title, d.id
                 limit :limit
                """.formatted(PlanHours.OF_PLAN, AskedQuestions.OF_PLAN))
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
        return new Page(
                items, items.size() < limit ? null : items.getLast().id().toString());
    }

    private Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("clause"),
                row.getString("frequency"),
                words.of(Rule.parse(row.getString("frequency"))),
                row.getString("post"),
                row.getInt("minutes"),
                row.getBoolean("photo"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("version"),
                hours.read(row.getString("hours")),
                json.readValue(row.getString("places"), PLACES),
                questions.read(row.getString("questions")),
                row.getInt("open"));
    }
}
