package io.anju.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.Actor;
import io.anju.kernel.LongRun;
import io.anju.kernel.Scope;
import io.anju.kernel.postgres.StartRefused;
import io.anju.testing.AnjuTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuTest
class PoolsModuleTests {

    private static final UUID COMMUNITY = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatSomebodyWaitsForGetsFourSecondsAndARunGetsAnHour() {
        assertThat(said("select current_setting('statement_timeout')")).isEqualTo("4s");
        assertThat(LongRun.<String, RuntimeException>call(() -> said("select current_setting('statement_timeout')")))
                .isEqualTo("1h");
        assertThat(said("select current_setting('application_name')")).isEqualTo("anju requests");
    }

    @Test
    void bothPoolsEnterTheScopeAndLeaveIt() {
        var user = "select current_user || ' ' || coalesce(current_setting('anju.community', true), '')";
        for (int again = 0; again < 3; again++) {
            LongRun.run(() -> {
                assertThat(Scope.span().get(() -> said(user))).isEqualTo("anju_span ");
                assertThat(Scope.of(COMMUNITY, Actor.NOBODY).get(() -> said(user)))
                        .isEqualTo("anju_app " + COMMUNITY);
            });
            assertThat(Scope.of(COMMUNITY, Actor.NOBODY).get(() -> said(user))).isEqualTo("anju_app " + COMMUNITY);
            assertThat(Scope.none(Actor.NOBODY).get(() -> said(user))).isEqualTo("anju_app ");
        }
    }

    @Test
    void aTransactionThatCannotBeginLeavesNothingOnItsThread() {
        var closed = new AtomicBoolean();
        var dead = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "createStatement" -> throw new SQLException("gone", "08006");
                    case "close" -> {
                        closed.set(true);
                        yield null;
                    }
                    default ->
                        method.getReturnType() == boolean.class ? (Object) true : defaultOf(method.getReturnType());
                });
        var source = new DelegatingDataSource() {
            @Override
            public Connection getConnection() {
                return dead;
            }
        };
        source.setTargetDataSource(source);
        var transactions = new TransactionTemplate(new ScopedTransactions(source, () -> Instant.EPOCH));

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {}))
                .isInstanceOf(CannotCreateTransactionException.class);

        assertThat(TransactionSynchronizationManager.hasResource(source)).isFalse();
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
        assertThat(closed).isTrue();
    }

    @Test
    void anOlderServerIsRefused() {
        assertThatThrownBy(() -> ExternalConfiguration.refuseOlder(17, "17.9"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("17.9");
        ExternalConfiguration.refuseOlder(18, "18.0");
        ExternalConfiguration.refuseOlder(19, "19beta1");
    }

    private static @Nullable Object defaultOf(Class<?> type) {
        return type == int.class ? (Object) 0 : type.cast(null);
    }

    private String said(String query) {
        return Objects.requireNonNull(
                transaction.execute(status -> sql.sql(query).query(String.class).single()));
    }
}
