package io.anju.workforce.skill;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the people of the scope, a head office or a community, are able and allowed to do. Each scope is a transaction of its own. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class QualificationBook {

    record Entry(
            UUID employee,
            String name,
            @Nullable String number,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate endedOn) {}

    private final JdbcClient sql;

    QualificationBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last word on that qualification of that employee. */
    UUID put(Entry entry) {
        return sql.sql("""
                insert into qualification (community, id, employee, name, number, expires_on, ended_on)
                values (:community, :id, :employee, :name, :number, :expires::date, :ended::date)
                on conflict (community, employee, name) do update
                   set number = excluded.number, expires_on = excluded.expires_on, ended_on = excluded.ended_on
                returning id
                """)
                .param("community", here())
                .param("id", Ids.next())
                .param("employee", entry.employee())
                .param("name", entry.name())
                .param("number", entry.number())
                .param("expires", entry.expiresOn())
                .param("ended", entry.endedOn())
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    /** The same in a community where they work; elsewhere nothing is kept of them. */
    void copy(Entry entry, LocalDate today) {
        boolean works = sql.sql("""
                select exists (select from posting
                                where community = :community and employee = :employee and during @> :today::date)
                """)
                .param("community", here())
                .param("employee", entry.employee())
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (works) {
            put(entry);
        }
    }

    List<Entry> of(UUID employee) {
        return sql.sql("""
                select employee, name, number, expires_on, ended_on from qualification
                 where community = :community and employee = :employee
                """)
                .param("community", here())
                .param("employee", employee)
                .query((row, n) -> entry(row))
                .list();
    }

    /** One that has not been taken away, of somebody who works here today. */
    Optional<Entry> find(UUID qualification, UUID employee) {
        return sql.sql("""
                select employee, name, number, expires_on, ended_on from qualification
                 where community = :community and id = :id and employee = :employee and ended_on is null
                """)
                .param("community", here())
                .param("id", qualification)
                .param("employee", employee)
                .query((row, n) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("employee", UUID.class),
                row.getString("name"),
                row.getString("number"),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
