package io.anju.jobs.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The database's side of a simulation: the offset, and the due work that moves with it. */
@Component
@Profile("simulation")
class SimulatedWork {

    private final JdbcClient sql;
    private final Clock clock;

    SimulatedWork(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps the offset and brings forward what falls due, which carries its business instant in its name. */
    @Transactional
    public void move(Duration ahead) {
        var micros = TimeUnit.MICROSECONDS.convert(ahead);
        sql.sql("""
                insert into business_offset (id, ahead) values (1, :micros * interval '1 microsecond')
                on conflict (id) do update set ahead = greatest(business_offset.ahead, excluded.ahead)
                """).param("micros", micros).update();
        sql.sql("""
                update scheduled_tasks
                   set execution_time = split_part(task_instance, '|', 4)::timestamptz - (select ahead from business_offset)
                 where task_name = 'due-work' and not picked and coalesce(consecutive_failures, 0) = 0
                """).update();
    }

    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return sql.sql("""
                select split_part(task_instance, '|', 4)::timestamptz as due
                  from scheduled_tasks
                 where task_name = 'due-work'
                 order by due
                 limit 1
                """).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Whether nothing that has fallen due is still to do and no event is on its way. */
    @Transactional(readOnly = true)
    public boolean isDrained() {
        return sql.sql("""
                select not exists (
                           select from scheduled_tasks
                            where task_name = 'due-work'
                              and (picked or execution_time <= :now or consecutive_failures > 0))
                   and not exists (select from event_publication where completion_date is null)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
