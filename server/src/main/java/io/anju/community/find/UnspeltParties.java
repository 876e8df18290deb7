package io.anju.community.find;

import io.anju.jobs.RecurringJob;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the words of who was known before there were any, and of who got another name: 5,000 at a time, until nobody is left. */
@Component
class UnspeltParties implements RecurringJob {

    private static final int AT_ONCE = 5_000;

    private record Unspelt(UUID community, UUID party, String name) {}

    private final JdbcClient sql;
    private final PartyWords words;

    UnspeltParties(JdbcClient sql, PartyWords words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public String name() {
        return "community.spell-names";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var taken = take();
        var names = new LinkedHashMap<UUID, Map<UUID, String>>();
        taken.forEach(one -> names.computeIfAbsent(one.community(), key -> new LinkedHashMap<>())
                .put(one.party(), one.name()));
        names.forEach(words::keep);
    }

    private List<Unspelt> take() {
        return List.copyOf(
                sql.sql("""
                with taken as (
                    delete from party_unspelt u
                     where (u.community, u.party) in (select community, party from party_unspelt limit :most)
                    returning u.community, u.party)
                select t.community, t.party, p.name from taken t join party p on p.community = t.community and p.id = t.party
                """).param("most", AT_ONCE).query(Unspelt.class).list());
    }
}
