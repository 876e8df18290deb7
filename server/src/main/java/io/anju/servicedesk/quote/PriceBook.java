package io.anju.servicedesk.quote;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A company's price list. A price is in force from its day until the next one's; what was in force on a day is never rewritten,
 * so that a quote can be compared with the list of its day for ever.
 */
@Service
@Transactional
public class PriceBook {

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    PriceBook(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** All versions of all lines, by name of the key, the newest first. */
    @Transactional(readOnly = true)
    public List<PriceLine> ofCompany(UUID company) {
        return List.copyOf(
                sql.sql("""
                select key, name, unit, price_fen, from_day as "from", active, version from price_line
                 where company = :company order by key, from_day desc
                """).param("company", company).query(PriceLine.class).list());
    }

    /** What may be quoted on a day in the community in scope; none where nobody manages it. */
    @Transactional(readOnly = true)
    public List<PriceLine> inForce(LocalDate day) {
        return List.copyOf(sql.sql("""
                select key, name, unit, price_fen, from_day as "from", active, version
                  from (select distinct on (p.key) p.key, p.name, p.unit, p.price_fen, p.from_day, p.active, p.version
                          from price_line p join identity_management_v1 m on m.company = p.company
                         where m.community = :community and m.during @> :day::date and p.from_day <= :day
                         order by p.key, p.from_day desc) l
                 where active order by name, key
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query(PriceLine.class)
                .list());
    }

    /** As of today there. */
    @Transactional(readOnly = true)
    public List<PriceLine> inForce() {
        return inForce(zones.dayHere(clock.instant()));
    }

    /**
     * A line from its day on; one of a day to come may be written over.
     *
     * @throws Unacceptable when that day is over, or has begun with another price
     * @throws OptimisticLockingFailureException when somebody wrote it as of that day since that version
     */
    public void write(UUID company, PriceLine line) {
        var today = LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT);
        if (line.from().isBefore(today)) {
            throw new Unacceptable("servicedesk.price-not-ahead", "from");
        }
        int written = sql.sql("""
                insert into price_line as line (company, key, from_day, id, name, unit, price_fen, active)
                select :company, :key, :from::date, :id, :name, :unit, :price, :active
                 where :version = 0
                    or exists (select from price_line where company = :company and key = :key and from_day = :from::date)
                on conflict (company, key, from_day) do update
                   set name = excluded.name, unit = excluded.unit, price_fen = excluded.price_fen, active = excluded.active,
                       version = line.version + 1
                 where line.from_day > :today and line.version = :version
                """)
                .param("company", company)
                .param("key", line.key())
                .param("from", line.from())
                .param("id", Ids.next())
                .param("name", line.name())
                .param("unit", line.unit())
                .param("price", line.priceFen())
                .param("active", line.active())
                .param("today", today)
                .param("version", line.version())
                .update();
        if (written == 0) {
            throw line.from().isAfter(today)
                    ? new OptimisticLockingFailureException(line.key() + " changed since " + line.version())
                    : new Unacceptable("servicedesk.price-not-ahead", "from");
        }
    }
}
