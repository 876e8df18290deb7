package io.anju.workforce.staff;

import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever changes an employee's shifts holds their lock until the transaction ends: what was looked at stays true. */
@Component
public class ShiftLocks {

    private final JdbcClient sql;

    ShiftLocks(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of their ids, so that two who want the same people wait for each other once. */
    public void take(UUID... employees) {
        List.of(employees).stream().distinct().sorted().forEach(this::lock);
    }

    private void lock(UUID employee) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", Scope.current().requiredCommunity() + "/shifts/" + employee)
                .query(String.class)
                .single();
    }
}
