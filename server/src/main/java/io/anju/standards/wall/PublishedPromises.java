package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.Unmeasurable;
import io.anju.standards.adoption.InForce;
import io.anju.standards.catalogue.Catalogue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the community in scope promises, for everybody who lives there to see (S15-005): what the wall can judge, in its own numbers,
 * beside how it was kept.
 */
@Service
public class PublishedPromises {

    /**
     * What fell due within a month.
     *
     * @param judged kept or not by now; what is open is not in it
     */
    public record Kept(int met, int judged) {}

    /** @param name in the words people use */
    public record Own(String name, BigDecimal value) {}

    /**
     * @param numbers the community's own, where they are not the catalogue's
     * @param whyNot why it cannot be judged now; then nothing of it is said to be kept
     */
    public record Promise(
            String clause,
            String title,
            String gist,
            List<Own> numbers,
            Kept thisMonth,
            Kept lastMonth,
            @Nullable String whyNot) {}

    /** @param community what it is called */
    public record Published(String community, LocalDate asOf, List<Promise> items) {}

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final RollUps rollUps;
    private final List<Unmeasurable> unmeasurable;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final MessageSource texts;

    PublishedPromises(
            JdbcClient sql,
            Catalogue catalogue,
            RollUps rollUps,
            List<Unmeasurable> unmeasurable,
            CommunityZone zones,
            BusinessClock clock,
            MessageSource texts) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.rollUps = rollUps;
        this.unmeasurable = List.copyOf(unmeasurable);
        this.zones = zones;
        this.clock = clock;
        this.texts = texts;
    }

    /** By clause; facts recorded a moment ago are in. */
    @Transactional
    public Published now() {
        rollUps.catchUp();
        var now = clock.instant();
        var today = zones.dayHere(now);
        var month = today.withDayOfMonth(1);
        var whyNot = new HashMap<String, String>();
        unmeasurable.forEach(each -> whyNot.putAll(each.here()));
        var items = sql.sql("""
                        with promised as (
                            %s
                        ), counted as (
                            select clause, sum(met) filter (where day >= :month)::int as met,
                                   sum(breached) filter (where day >= :month)::int as breached,
                                   sum(met) filter (where day < :month)::int as last_met,
                                   sum(breached) filter (where day < :month)::int as last_breached
                            from (%s) standing group by clause
                        )
                        select p.clause, c.title, c.gist, p.parameters, c.params, d.met, d.breached, d.last_met, d.last_breached
                        from promised p
                        join deadline_measure m on m.clause = p.clause
                        join clause_version c on c.clause = p.clause and c.version = p.clause_version
                        left join counted d on d.clause = p.clause
                        order by p.clause""".formatted(InForce.VERSIONS, Standing.PIECES))
                .param("community", Scope.current().requiredCommunity())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("month", month)
                .param("from", month.minusMonths(1))
                .param("to", month.plusMonths(1).minusDays(1))
                .query((row, n) -> promise(row, whyNot))
                .list();
        return new Published(name(), today, items);
    }

    private Promise promise(ResultSet row, Map<String, String> whyNot) throws SQLException {
        var clause = row.getString("clause");
        return new Promise(
                clause,
                row.getString("title"),
                row.getString("gist"),
                numbers(catalogue.named(row.getString("parameters")), catalogue.named(row.getString("params"))),
                kept(row.getInt("met"), row.getInt("breached")),
                kept(row.getInt("last_met"), row.getInt("last_breached")),
                whyNot.get(clause));
    }

    private static Kept kept(int met, int breached) {
        return new Kept(met, met + breached);
    }

    private List<Own> numbers(Map<String, Object> own, Map<String, Object> standard) {
        return own.entrySet().stream()
                .filter(number -> !Objects.equals(number.getValue(), standard.get(number.getKey())))
                .flatMap(number -> number.getValue() instanceof Number value
                        ? Stream.of(new Own(parameter(number.getKey()), new BigDecimal(value.toString())))
                        : Stream.empty())
                .toList();
    }

    private String parameter(String key) {
        return texts.getMessage("standards.parameter." + key, null, Locale.CHINA);
    }

    private String name() {
        return sql.sql("select name from identity_community_v1 where id = :community")
                .param("community", Scope.current().requiredCommunity())
                .query(String.class)
                .single();
    }
}
