package io.anju.identity.signin;

import io.anju.identity.Guesses;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredGuesses implements Guesses {

    private record Count(int guesses, OffsetDateTime until) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate apart;

    StoredGuesses(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void spend(Limit limit, String who) {
        var now = clock.instant();
        var count = Objects.requireNonNull(apart.execute(status -> count(limit, who, now.atOffset(ZoneOffset.UTC))));
        if (count.guesses() > limit.most()) {
            throw new TooMany(Duration.between(now, count.until().toInstant()).toMinutes() + 1);
        }
    }

    private Count count(Limit limit, String who, OffsetDateTime now) {
        return sql.sql("""
                insert into guess as g (what, who, guesses, until) values (:what, :who, 1, :until)
                on conflict (what, who) do update
                   set guesses = case when g.until <= :now then 1 else g.guesses + 1 end,
                       until = case when g.until <= :now then :until else g.until end
                returning guesses, until
                """)
                .param("what", limit.what())
                .param("who", who)
                .param("now", now)
                .param("until", now.plus(limit.within()))
                .query(Count.class)
                .single();
    }

    @Override
    @Transactional
    public void right(Limit limit, String who) {
        sql.sql("update guess set guesses = 0 where what = :what and who = :who")
                .param("what", limit.what())
                .param("who", who)
                .update();
    }
}
