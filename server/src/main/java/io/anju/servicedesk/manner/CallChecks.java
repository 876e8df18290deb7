package io.anju.servicedesk.manner;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.servicedesk.call.Greetings;
import io.anju.servicedesk.manner.CheckItem.Scored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores a noted call, once, by somebody who did not take it. */
@Service
@Transactional
public class CallChecks {

    /**
     * A call that was noted.
     *
     * @param agent who took it
     * @param held whether the caller was asked to wait
     */
    record Call(@Nullable UUID agent, Instant beganAt, boolean held) {}

    private final JdbcClient sql;
    private final Checklist checklist;
    private final Manners manners;
    private final Greetings greetings;
    private final Registry registry;
    private final BusinessClock clock;
    private final CommunityZone zones;

    CallChecks(
            JdbcClient sql,
            Checklist checklist,
            Manners manners,
            Greetings greetings,
            Registry registry,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.checklist = checklist;
        this.manners = manners;
        this.greetings = greetings;
        this.registry = registry;
        this.clock = clock;
        this.zones = zones;
    }

    /** What is listened for in that call. */
    @Transactional(readOnly = true)
    public List<CheckItem> asked(UUID call) {
        return asked(find(call));
    }

    /**
     * Scores every line that is asked of the call.
     *
     * @param points by the key of each line
     * @throws Unacceptable with every line that has no points, or points it does not take
     * @throws CallCheckRefused when nobody noted the call, or whoever checks took it
     */
    public UUID check(UUID call, Map<String, Integer> points, @Nullable String note) {
        var found = find(call);
        var agent = found.agent();
        var me = Scope.current().actor().required();
        if (agent == null) {
            throw CallCheckRefused.notNoted();
        }
        if (agent.equals(me)) {
            throw CallCheckRefused.ownCall();
        }
        var scores = scores(asked(found), points);
        var id = Ids.next();
        var now = clock.instant();
        sql.sql("""
                insert into call_check (community, id, call, agent, checked_by, checked_at, voice_average, note)
                values (:community, :id, :call, :agent, :me, :now, :average, :note)
                """)
                .param("community", community())
                .param("id", id)
                .param("call", call)
                .param("agent", agent)
                .param("me", me)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("average", averageOfPoints(scores))
                .param("note", note)
                .update();
        scores.forEach(score -> keep(id, score));
        manners.judge(id, agent, found.beganAt(), scores);
        return id;
    }

    private void keep(UUID check, Score score) {
        sql.sql("""
                insert into call_check_score (community, id, call_check, item, words, clause, scored, points)
                values (:community, :id, :check, :item, :words, :clause, :scored, :points)
                """)
                .param("community", community())
                .param("id", Ids.next())
                .param("check", check)
                .param("item", score.item())
                .param("words", score.words())
                .param("clause", score.clause())
                .param("scored", score.scored().name())
                .param("points", score.points())
                .update();
    }

    private static List<Score> scores(List<CheckItem> items, Map<String, Integer> points) {
        var faults = new ArrayList<Fault>();
        var scores = new ArrayList<Score>();
        for (var item : items) {
            var given = points.get(item.key());
            if (given == null || !item.scored().takes(given)) {
                var why = item.scored() == Scored.KEPT ? "servicedesk.check.kept" : "servicedesk.check.points";
                faults.add(new Fault(
                        "scores." + item.key(), why, item.words(), item.clause() == null ? item.key() : item.clause()));
            } else {
                scores.add(new Score(item.key(), item.words(), item.clause(), item.scored(), given));
            }
        }
        if (!faults.isEmpty()) {
            throw new Unacceptable("servicedesk.check-incomplete", faults);
        }
        return scores;
    }

    /** With two digits; null where no line has points. */
    static @Nullable BigDecimal averageOfPoints(List<Score> scores) {
        var points = scores.stream()
                .filter(score -> score.scored() == Scored.POINTS)
                .map(score -> BigDecimal.valueOf(score.points()))
                .toList();
        return points.isEmpty()
                ? null
                : points.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP);
    }

    private List<CheckItem> asked(Call call) {
        var day = zones.dayHere(call.beganAt());
        var festive = greetings.festive(day).isPresent();
        var company = registry.companyOf(community(), day)
                .map(Registry.CompanySite::company)
                .orElse(Checklist.SHIPPED);
        return checklist.ofCompany(company).stream()
                .filter(CheckItem::active)
                .filter(item -> switch (item.asked()) {
                    case ALWAYS -> true;
                    case FESTIVAL -> festive;
                    case HELD -> call.held();
                })
                .toList();
    }

    private Call find(UUID call) {
        return sql.sql("""
                select noted_by, began_at, held_seconds > 0 or held_since is not null as held
                  from phone_call where community = :community and id = :id
                """)
                .param("community", community())
                .param("id", call)
                .query((row, n) -> new Call(
                        row.getObject("noted_by", UUID.class),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("held")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-call"));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
