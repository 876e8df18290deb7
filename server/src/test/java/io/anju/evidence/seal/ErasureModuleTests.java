package io.anju.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anju.evidence.Erasure;
import io.anju.evidence.seal.Problem.Kind;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** A person is forgotten and the seal stays whole, whatever the sealer is doing. */
@AnjuTest
class ErasureModuleTests extends SealTestBed {

    @Autowired
    Erasure erasure;

    @Test
    void anErasedPersonLeavesTheSealWhole() throws SQLException {
        var here = Ids.next();
        var person = Ids.next();
        var fact = fact(here, person);
        fact(here, Ids.next());
        seal();
        lock.close();

        assertThat(in(here, () -> erasure.erase(person))).isEqualTo(1);
        assertThat(verify(here)).isEqualTo(new SealWalk.Outcome(new SealWalk.Progress(1, 1, 2, 1), 0, List.of()));

        intruder()
                .sql("update fact set outcome = 'changed' where id = :fact")
                .param("fact", fact)
                .update();
        assertThat(kinds(here)).containsExactly(Kind.FACT_CHANGED);
    }

    @Test
    void whoIsErasedWhileTheFactIsBeingSealedIsNamedByNoCommitment() throws Exception {
        var here = Ids.next();
        var person = Ids.next();
        fact(here, person);

        var erased = Scope.span()
                .get(() -> new TransactionTemplate(transactions).execute(status -> {
                    sealing.sealWaiting();
                    var erasing = CompletableFuture.supplyAsync(() -> in(here, () -> erasure.erase(person)));
                    await().until(() -> erasing.isDone() || waitsForTheSealer());
                    return erasing;
                }));
        lock.close();

        assertThat(Objects.requireNonNull(erased).get()).isEqualTo(1);
        assertThat(verify(here)).isEqualTo(new SealWalk.Outcome(new SealWalk.Progress(1, 1, 1, 1), 0, List.of()));
    }

    @Test
    void anotherCommunitysPersonCannotBeErased() {
        assertThatThrownBy(() -> in(
                        Ids.next(),
                        () -> sql.sql("select erase_person(:other, :person)")
                                .param("other", Ids.next())
                                .param("person", Ids.next())
                                .query(Integer.class)
                                .single()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("another community");
    }

    /** {@link #lock} stands for the one that the sealer holds while it works. */
    private boolean waitsForTheSealer() {
        return intruder()
                .sql("""
                select exists (select from pg_locks
                                where locktype = 'advisory' and not granted and objid::bigint = :lock)
                """)
                .param("lock", Sealing.LOCK)
                .query(Boolean.class)
                .single();
    }
}
