package io.anju.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.evidence.Changes;
import io.anju.evidence.Erasure;
import io.anju.evidence.Verification;
import io.anju.evidence.Verification.Kind;
import io.anju.evidence.Verification.Problem;
import io.anju.kernel.Actor;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The intruder owns the tables and knows the code; what he has not got is the key file and the log. */
@AnjuTest
class SealModuleTests {

    private final UUID community = Ids.next();

    @Autowired
    JdbcClient sql;

    @Autowired
    Sealing sealing;

    @Autowired
    Verification verification;

    @Autowired
    Erasure erasure;

    @Autowired
    Changes changes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    @SuppressWarnings("NullAway.Init")
    private Connection lock;

    @BeforeEach
    void theScheduledSealerKeepsOut() throws SQLException {
        lock = ownersDatabase().getConnection();
        lock.createStatement().execute("select pg_advisory_lock(" + Sealing.LOCK + ")");
    }

    @AfterEach
    void andComesBack() throws SQLException {
        lock.close();
    }

    @Test
    void whatNobodyTouchedVerifies() {
        var here = Ids.next();
        fact(here, Ids.next());
        seal();
        fact(here, Ids.next());
        seal();
        fact(here, Ids.next());

        assertThat(verify(here)).isEqualTo(new Verification.Result(2, 0, 1, 2, List.of()));
    }

    @Test
    void aChangeWithAllHashesRecomputedIsFound() {
        var here = Ids.next();
        var fact = fact(here, Ids.next());
        seal();
        intruder()
                .sql("update fact set outcome = 'changed' where id = :fact")
                .param("fact", fact)
                .update();
        assertThat(kinds(here)).containsExactly(Kind.FACT_CHANGED);

        var changed = intruder()
                .sql("select " + SealedFact.COLUMNS
                        + ", s.personal from fact f join fact_seal s on s.fact = f.id where f.id = :fact")
                .param("fact", fact)
                .query((row, n) -> SealedFact.of(row).commitment(row.getBytes("personal")))
                .single();
        intruder()
                .sql("update fact_seal set commitment = :commitment where fact = :fact")
                .param("commitment", changed)
                .param("fact", fact)
                .update();
        intruder()
                .sql("update seal_batch set root = :root where community = :here")
                .param("root", Digest.root(List.of(changed)))
                .param("here", here)
                .update();

        assertThat(kinds(here))
                .contains(Kind.SIGNATURE_WRONG, Kind.FILE_AND_DATABASE_DIFFER)
                .doesNotContain(Kind.FACT_CHANGED);
    }

    @Test
    void aTailCutOffIsFound() {
        var here = Ids.next();
        fact(here, Ids.next());
        seal();
        var last = fact(here, Ids.next());
        seal();
        for (var statement : List.of(
                "delete from fact_salt where fact = :fact",
                "delete from fact_seal where fact = :fact",
                "delete from fact where id = :fact")) {
            intruder().sql(statement).param("fact", last).update();
        }
        intruder()
                .sql("delete from seal_batch where community = :here and n = 2")
                .param("here", here)
                .update();

        assertThat(verify(here).problems()).containsExactly(new Problem(Kind.BATCH_MISSING, "2"));
    }

    @Test
    void aFactThatIsGoneOrWasSmuggledInIsFound() {
        var here = Ids.next();
        var gone = fact(here, Ids.next());
        seal();
        var smuggled = fact(here, Ids.next());
        intruder().sql("delete from fact where id = :fact").param("fact", gone).update();
        intruder()
                .sql("delete from fact_unsealed where fact = :fact")
                .param("fact", smuggled)
                .update();

        assertThat(kinds(here)).containsExactly(Kind.FACT_MISSING, Kind.FACT_NEVER_SEALED);
    }

    @Test
    void anErasedPersonLeavesTheSealWhole() {
        var here = Ids.next();
        var person = Ids.next();
        var fact = fact(here, person);
        fact(here, Ids.next());
        seal();

        assertThat(in(here, () -> erasure.erase(person))).isEqualTo(1);
        assertThat(verify(here)).isEqualTo(new Verification.Result(2, 1, 0, 1, List.of()));

        intruder()
                .sql("update fact set outcome = 'changed' where id = :fact")
                .param("fact", fact)
                .update();
        assertThat(kinds(here)).containsExactly(Kind.FACT_CHANGED);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAFact() {
        var fact = fact(community, Ids.next());
        for (var statement : List.of(
                "update fact set outcome = 'changed' where id = :fact",
                "delete from fact where id = :fact",
                "delete from fact_salt where fact = :fact",
                "update fact_seal set leaf = 9 where fact = :fact")) {
            assertThatThrownBy(() -> in(
                            community,
                            () -> sql.sql(statement).param("fact", fact).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anotherCommunitysPersonCannotBeErased() {
        assertThatThrownBy(() -> in(
                        community,
                        () -> sql.sql("select erase_person(:other, :person)")
                                .param("other", Ids.next())
                                .param("person", Ids.next())
                                .query(Integer.class)
                                .single()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("another community");
    }

    @Test
    void aMarkIsTakenOnce() {
        var here = Ids.next();
        var subject = Ids.next();
        in(
                here,
                () -> sql.sql("insert into changed_subject (community, subject, marks) values (:here, :subject, 1)")
                        .param("here", here)
                        .param("subject", subject)
                        .update());

        assertThat(in(here, () -> changes.take(10))).containsExactly(subject);
        assertThat(in(here, () -> changes.take(10))).isEmpty();
    }

    private UUID fact(UUID where, UUID person) {
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

    private void seal() {
        Scope.span()
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sealing.sealWaiting()));
    }

    private Verification.Result verify(UUID where) {
        return Scope.of(where, Actor.NOBODY).get(() -> verification.verify(where));
    }

    private List<Kind> kinds(UUID where) {
        return verify(where).problems().stream().map(Problem::kind).toList();
    }

    private JdbcClient intruder() {
        return JdbcClient.create(ownersDatabase());
    }

    private DataSource ownersDatabase() {
        return new DriverManagerDataSource(
                String.valueOf(owner.getJdbcUrl()),
                String.valueOf(owner.getUsername()),
                String.valueOf(owner.getPassword()));
    }

    private <T> T in(UUID where, Supplier<T> work) {
        return Scope.of(where, Actor.NOBODY)
                .get(() ->
                        Objects.requireNonNull(new TransactionTemplate(transactions).<T>execute(status -> work.get())));
    }
}
