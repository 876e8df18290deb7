package io.anju.servicedesk.ticket;

import io.anju.identity.Registry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code QH-261125-7}: the community's short code, the day there, and a counter. Gaps happen and mean nothing. */
@Component
class TicketNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcClient sql;
    private final Registry registry;

    TicketNumbers(JdbcClient sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    String next(UUID community, Instant now) {
        var site = registry.find(community).orElseThrow();
        var day = LocalDate.ofInstant(now, site.zone());
        int n = sql.sql("""
                insert into ticket_counter (community, day, n) values (:community, :day, 1)
                on conflict (community, day) do update set n = ticket_counter.n + 1
                returning n
                """)
                .param("community", community)
                .param("day", day)
                .query(Integer.class)
                .single();
        return site.shortCode() + "-" + day.format(DAY) + "-" + n;
    }
}
