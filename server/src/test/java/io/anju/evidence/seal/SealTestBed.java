package io.anju.evidence.seal;

import io.anju.evidence.seal.Problem.Kind;
import io.anju.kernel.Actor;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts to seal, a sealer that runs only when told to, and an intruder who owns the tables and knows the code. */
abstract class SealTestBed {

    @Autowired
    JdbcClient sql;

    @Autowired
    Sealing sealing;

    @Autowired
    SealWalk walk;

    @Autowired
    SealReads reads;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    @SuppressWarnings("NullAway.Init")
    Connection lock;

    @BeforeEach
    void theScheduledSealerKeepsOut() throws SQLException {
        lock = ownersDatabase().getConnection();
        lock.createStatement().execute("select pg_advisory_lock(" + Sealing.LOCK + ")");
    }

    @AfterEach
    void andComesBack() throws SQLException {
        lock.close();
    }

    UUID fact(UUID where, UUID person) {
        var id = Ids.next();
        in(
                where,
                () -> sql.sql("""
                insert into fact (community, id, kind, version, subject, person, happened_at, learned_at, outcome, source, detail)
                values (:where, :id, 'test.seen', 1, :id, :person, '2026-03-01T08:00Z', '2026-03-01T08:00Z', 'fine', 'SCANNED',
                        '{"words": "seen"}')
                """)
                        .param("where", where)
                        .param("id", id)
                        .param("person", person)
                        .update());
        return id;
    }

    void seal() {
        Scope.span()
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sealing.sealWaiting()));
    }

    SealWalk.Outcome verify(UUID where) {
        return Scope.of(where, Actor.NOBODY).get(() -> walk.over(where, progress -> {}));
    }

    List<Kind> kinds(UUID where) {
        return verify(where).problems().stream().map(Problem::kind).toList();
    }

    JdbcClient intruder() {
        return JdbcClient.create(ownersDatabase());
    }

    DataSource ownersDatabase() {
        return new DriverManagerDataSource(
                String.valueOf(owner.getJdbcUrl()),
                String.valueOf(owner.getUsername()),
                String.valueOf(owner.getPassword()));
    }

    <T> T in(UUID where, Supplier<T> work) {
        return Scope.of(where, Actor.NOBODY)
                .get(() ->
                        Objects.requireNonNull(new TransactionTemplate(transactions).<T>execute(status -> work.get())));
    }
}
