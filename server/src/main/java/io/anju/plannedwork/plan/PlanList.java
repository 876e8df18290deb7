package io.anju.plannedwork.plan;

import io.anju.kernel.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
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

    public record Hours(LocalTime opens, LocalTime closes) {}

    public record Question(
            String words,
            @Nullable String unit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /**
     * @param frequency so many times within each window, as {@code 2/DAY}
     * @param until from that day on it is planned no longer; null while it is
     * @param open turns that wait to be done now
     */
    public record Item(
            UUID id,
            String title,
            @Nullable String clause,
            String frequency,
            String post,
            int minutes,
            boolean photo,
            LocalDate since,
            @Nullable LocalDate until,
            List<Hours> hours,
            List<Place> places,
            List<Question> questions,
            int open) {}

    public record Page(List<Item> items, @Nullable String next) {}

    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};
    private static final TypeReference<List<Hours>> HOURS = new TypeReference<>() {};
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    PlanList(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
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
                select d.id, d.title, d.clause, d.frequency, d.post, d.minutes, d.photo, d.since, d.until,
                       coalesce((select jsonb_agg(jsonb_build_object('opens', h.opens, 'closes', h.closes) order by h.n)
                                   from plan_hours h where h.community = d.community and h.plan = d.id), '[]') as hours,
                       coalesce((select jsonb_agg(jsonb_build_object('place', w.place, 'label', p.spoken_label) order by w.n)
                                   from plan_place w
                                   join community_place_v1 p on p.community = w.community and p.id = w.place
                                  where w.community = d.community and w.plan = d.id), '[]') as places,
                       coalesce((select jsonb_agg(jsonb_build_object('words', q.words, 'unit', q.unit, 'low', q.low,
                                                                     'high', q.high) order by q.n)
                                   from plan_question q where q.community = d.community and q.plan = d.id), '[]')
                           as questions,
                       (select count(*) from planned_task t
                         where t.community = d.community and t.plan = d.id and t.opened_at is not null
                           and t.done_at is null and t.withdrawn_at is null) as open
                  from plan d
                 where d.community = :community and d.until is null
                   and (:after::uuid is null or (d.title, d.id) > (
                        select title, id from plan where community = :community and id = :after::uuid))
                 order by d.title, d.id
                 limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
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
                row.getString("post"),
                row.getInt("minutes"),
                row.getBoolean("photo"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                json.readValue(row.getString("hours"), HOURS),
                json.readValue(row.getString("places"), PLACES),
                json.readValue(row.getString("questions"), QUESTIONS),
                row.getInt("open"));
    }
}
