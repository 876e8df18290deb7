package io.anju.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anju.evidence.Changes;
import io.anju.evidence.seal.Problem.Kind;
import io.anju.kernel.Actor;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The intruder owns the tables and knows the code; what he has not got is the key file and the log. */
@AnjuTest
class SealModuleTests extends SealTestBed {

    private final UUID community = Ids.next();

    @Autowired
    SealLog log;

    @Autowired
    MessageSource texts;

    @Autowired
    ApplicationContext application;

    @Autowired
    Town town;

    @Value("${anju.data}")
    Path data;

    @Autowired
    Changes changes;

    @Test
    void whatNobodyTouchedVerifies() {
        var here = Ids.next();
        fact(here, Ids.next());
        seal();
        fact(here, Ids.next());
        seal();
        fact(here, Ids.next());

        assertThat(verify(here)).isEqualTo(new SealWalk.Outcome(new SealWalk.Progress(2, 2, 2, 0), 0, List.of()));
        assertThat(waiting(here).count()).isEqualTo(1);
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
    void aBatchCutOffAtTheEndOrOutOfTheMiddleIsFound() {
        for (int cut : List.of(3, 2)) {
            var here = Ids.next();
            var facts = new ArrayList<UUID>();
            for (int n = 0; n < 3; n++) {
                facts.add(fact(here, Ids.next()));
                seal();
            }
            removeBatch(here, cut, facts.get(cut - 1));

            assertThat(verify(here).problems()).containsExactly(new Problem(Kind.BATCH_MISSING, Integer.toString(cut)));
        }
    }

    @Test
    void aLogCutOffIsFound() throws IOException {
        var here = Ids.next();
        fact(here, Ids.next());
        seal();
        fact(here, Ids.next());
        seal();
        var file = logOf(here);
        Files.write(file, Files.readAllLines(file).subList(0, 2));

        assertThat(verify(here).problems()).containsExactly(new Problem(Kind.FILE_AND_DATABASE_DIFFER, "2"));
    }

    @Test
    void aPublicKeyReplacedAndEverythingSignedAnewIsFound() throws GeneralSecurityException {
        var here = Ids.next();
        fact(here, Ids.next());
        seal();
        var own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var batch = in(here, () -> reads.last(here)).orElseThrow();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(own.getPrivate());
        signature.update(Batch.message(here, 1, batch.facts(), batch.previous(), batch.root()));
        replace(here, "public_key", own.getPublic().getEncoded());
        assertThat(kinds(here)).containsExactly(Kind.SIGNATURE_WRONG);

        replace(here, "signature", signature.sign());
        assertThat(kinds(here)).contains(Kind.SIGNATURE_WRONG);
    }

    @Test
    void aChangeBeforeTheSealIsNotFoundButTheFactIsCountedUntilThen() {
        var here = Ids.next();
        var fact = fact(here, Ids.next());
        intruder()
                .sql("update fact set outcome = 'changed' where id = :fact")
                .param("fact", fact)
                .update();
        var before = waiting(here);
        seal();

        assertThat(before.count()).isEqualTo(1);
        assertThat(before.since()).isPresent();
        assertThat(waiting(here).count()).isZero();
        assertThat(kinds(here)).isEmpty();
        assertThat(sealing.every().toSeconds()).isLessThan(VerificationRuns.WINDOW_SECONDS);
    }

    @Test
    void aCrashBetweenCommitAndLogIsMadeGoodAndSealingGoesOn() throws IOException {
        var here = Ids.next();
        var first = fact(here, Ids.next());
        seal();
        var file = logOf(here);
        var announced = Files.readAllLines(file).getFirst();
        Files.writeString(file, announced + "\n{\"state\":\"SEAL");

        Scope.span().run(sealing::reconcile);
        fact(here, Ids.next());
        seal();

        assertThat(verify(here).problems()).isEmpty();
        removeBatch(here, 2, facts(here).getLast());
        removeBatch(here, 1, first);
        assertThat(verify(here).problems())
                .containsExactly(new Problem(Kind.BATCH_MISSING, "1"), new Problem(Kind.BATCH_MISSING, "2"));
    }

    @Test
    void aLongChainIsWalkedPageByPage() {
        var here = Ids.next();
        for (int n = 0; n < 205; n++) {
            fact(here, Ids.next());
            seal();
        }
        var told = new ArrayList<SealWalk.Progress>();
        var changed = facts(here).get(203);
        intruder()
                .sql("update fact set outcome = 'changed' where id = :fact")
                .param("fact", changed)
                .update();

        var outcome = Scope.of(here, Actor.NOBODY).get(() -> walk.over(here, told::add));

        assertThat(told).extracting(SealWalk.Progress::done).containsExactly(200, 205);
        assertThat(outcome.problems()).containsExactly(new Problem(Kind.FACT_CHANGED, changed.toString()));
    }

    @Test
    void theCommandEndsWithAnErrorOnlyWhenSomethingIsFound() {
        var here = Ids.next();
        var fact = fact(here, Ids.next());
        seal();
        var transaction = new TransactionTemplate(transactions);
        var command = new VerifyCommand(sql, walk, reads, log, texts, transaction, application);
        Scope.span().run(() -> command.verify(here, "小区"));
        assertThat(command.getExitCode()).isZero();

        intruder().sql("delete from fact where id = :fact").param("fact", fact).update();
        Scope.span().run(() -> command.verify(here, "小区"));
        assertThat(command.getExitCode()).isEqualTo(1);
    }

    @Test
    void whoMayAsksForARunAndSeesWhatItFound() {
        var quarter = town.promising("S09-021");
        var gone = fact(quarter.community(), Ids.next());
        seal();
        intruder().sql("delete from fact where id = :fact").param("fact", gone).update();
        var page = "/api/communities/" + quarter.community() + "/evidence/verification";
        var manager = town.manager(quarter);

        assertThat(manager.post(page, "{}").status()).isEqualTo(202);

        await().untilAsserted(() -> {
            var last = manager.get(page).body().path("last");
            assertThat(last.path("problemCount").asInt()).isEqualTo(1);
            assertThat(last.path("problems").path(0).path("text").asString()).contains(gone.toString());
        });
        assertThat(town.technician(quarter).get(page).status()).isEqualTo(403);
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

    private SealReads.Waiting waiting(UUID where) {
        return in(where, () -> reads.waiting(where));
    }

    private List<UUID> facts(UUID where) {
        return intruder()
                .sql("select id from fact where community = :where order by id")
                .param("where", where)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private void removeBatch(UUID where, int n, UUID fact) {
        for (var statement : List.of(
                "delete from fact_salt where fact = :fact",
                "delete from fact_seal where fact = :fact",
                "delete from fact where id = :fact")) {
            intruder().sql(statement).param("fact", fact).update();
        }
        intruder()
                .sql("delete from seal_batch where community = :where and n = :n")
                .param("where", where)
                .param("n", n)
                .update();
    }

    private void replace(UUID where, String column, byte[] by) {
        intruder()
                .sql("update seal_batch set " + column + " = :by where community = :where")
                .param("by", by)
                .param("where", where)
                .update();
    }

    private Path logOf(UUID where) throws IOException {
        try (var files = Files.list(data.resolve("seals").resolve(where.toString()))) {
            return files.findFirst().orElseThrow();
        }
    }
}
