package io.anju.servicedesk.call;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.Promises;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the telephone was answered in a month, as far as an exchange told. */
@Component
@Transactional(readOnly = true)
public class CallFigures {

    /** Where nobody adopted another number: what S05-036 and S11-177 say. */
    private static final int RINGS = 3;

    private static final String RINGS_MAX = "rings_max";

    /**
     * @param measurable whether an exchange is connected, or its list brought
     * @param rang how often it rang
     * @param withinThreeRings how often it was picked up within as many rings as are promised, three where nothing else is
     * @param unanswered how often it rang in vain
     * @param agentHungUpFirst how often we hung up on somebody we spoke to before they did (S05-048)
     * @param heldSeconds for how long callers waited, all together
     * @param noted how many calls were noted, those without an exchange too
     */
    public record Month(
            boolean measurable,
            int rang,
            int withinThreeRings,
            int unanswered,
            int agentHungUpFirst,
            int heldSeconds,
            int noted) {}

    private final JdbcClient sql;
    private final Exchanges exchanges;
    private final Promises promises;
    private final CommunityZone zones;

    CallFigures(JdbcClient sql, Exchanges exchanges, Promises promises, CommunityZone zones) {
        this.promises = promises;
        this.sql = sql;
        this.exchanges = exchanges;
        this.zones = zones;
    }

    /** In seconds, as adopted by the end of the month. */
    private int longest(ExchangeEvent.Line line, YearMonth month) {
        var end = month.plusMonths(1).atDay(1).atStartOfDay(zones.here()).toInstant();
        int rings = promises.adopted(line.clause(), end)
                .map(adopted -> adopted.number(RINGS_MAX))
                .orElse(RINGS);
        return Math.toIntExact(CallBook.RING.multipliedBy(rings).toSeconds());
    }

    public Month of(YearMonth month) {
        var zone = zones.here();
        return sql.sql("""
                select count(rang_at) as rang,
                       count(*) filter (where answered_at - rang_at <= make_interval(
                           secs => case line when 'DESK' then :desk else :controlRoom end)) as within,
                       count(*) filter (where rang_at is not null and answered_at is null) as unanswered,
                       count(*) filter (where ended_by = 'AGENT' and answered_at is not null) as agent_first,
                       coalesce(sum(held_seconds), 0) as held, count(noted_at) as noted
                  from phone_call where community = :community and began_at >= :from and began_at < :until
                """)
                .param("desk", longest(ExchangeEvent.Line.DESK, month))
                .param("controlRoom", longest(ExchangeEvent.Line.CONTROL_ROOM, month))
                .param("community", Scope.current().requiredCommunity())
                .param("from", month.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Month(
                        exchanges.tells(),
                        row.getInt("rang"),
                        row.getInt("within"),
                        row.getInt("unanswered"),
                        row.getInt("agent_first"),
                        row.getInt("held"),
                        row.getInt("noted")))
                .single();
    }
}
