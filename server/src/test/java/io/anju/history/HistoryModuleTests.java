package io.anju.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.Actor;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuTest
class HistoryModuleTests {

    private final UUID community = Ids.next();
    private final UUID note = Ids.next();
    private final Actor somebody = new Actor(Ids.next(), "0123456789abcdef");

    @Autowired
    RowHistory history;

    @Autowired
    HistoryPartitions partitions;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    @BeforeEach
    void aTableWithHistory() {
        asOwner("""
                create table history_test_note (
                    community uuid, id uuid, version int, text text, primary key (community, id));
                select community_policies('history_test_note');
                select app_may('history_test_note');
                select history_of('history_test_note');
                """);
    }

    @AfterEach
    void andWithoutItAgain() {
        asOwner("drop table history_test_note");
    }

    private void asOwner(String statements) {
        var connection = new DriverManagerDataSource(
                String.valueOf(owner.getJdbcUrl()),
                String.valueOf(owner.getUsername()),
                String.valueOf(owner.getPassword()));
        new JdbcTemplate(connection).execute(statements);
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhatDiffers() {
        inScope(community, () -> {
            insert();
            return sql.sql("update history_test_note set text = 'green', version = 2")
                    .update();
        });
        inScope(
                community,
                () -> sql.sql("update history_test_note set version = 3").update());

        var changes = changes(community, null);

        assertThat(changes).extracting(RowHistory.Change::operation).containsExactly("INSERT", "UPDATE");
        assertThat(changes).allMatch(change -> somebody.required().equals(change.actor()));
        assertThat(changes.getLast().before()).isEqualTo(Map.of("text", "blue"));
        assertThat(changes.getLast().after()).isEqualTo(Map.of("text", "green"));
        assertThat(changes(community, changes.getFirst().id())).containsExactly(changes.getLast());
    }

    @Test
    void anotherCommunitySeesNothing() {
        inScope(community, this::insert);

        assertThat(inScope(
                        Ids.next(),
                        () -> sql.sql("select count(*) from history")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void theApplicationCannotWriteHistory() {
        inScope(community, this::insert);

        assertThatThrownBy(() -> inScope(
                        community,
                        () -> sql.sql("update history set actor = null").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        inScope(community, () -> sql.sql("delete from history").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void partitionsAreMadeAheadOnceOnly() {
        var made = "select count(*) from pg_inherits where inhparent = 'history'::regclass";
        runPartitions();
        var first = sql.sql(made).query(Long.class).single();
        runPartitions();

        assertThat(first).isGreaterThan(3);
        assertThat(sql.sql(made).query(Long.class).single()).isEqualTo(first);
    }

    private void runPartitions() {
        Scope.span().run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> partitions.run()));
    }

    private int insert() {
        return sql.sql("insert into history_test_note values (:community, :id, 1, 'blue')")
                .param("community", community)
                .param("id", note)
                .update();
    }

    private List<RowHistory.Change> changes(UUID where, @Nullable UUID after) {
        return inScope(where, () -> history.of(where, "history_test_note", note.toString(), after, 10));
    }

    private <T> T inScope(UUID where, Supplier<T> work) {
        return Scope.of(where, somebody)
                .get(() ->
                        Objects.requireNonNull(new TransactionTemplate(transactions).<T>execute(status -> work.get())));
    }
}
