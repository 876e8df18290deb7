package io.anju.evidence.seal;

import io.anju.kernel.Scope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code java -jar anju.jar --spring.profiles.active=verify}: verifies every community, says in Chinese what it found, and ends
 * with 0 when all is as it was sealed, else with 1. The profile starts no jobs.
 */
@Component
@Profile("verify")
class VerifyCommand implements ApplicationRunner, ExitCodeGenerator {

    private final JdbcClient sql;
    private final SealWalk walk;
    private final SealReads reads;
    private final SealLog log;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final ApplicationContext application;
    private long problems;

    VerifyCommand(
            JdbcClient sql,
            SealWalk walk,
            SealReads reads,
            SealLog log,
            MessageSource texts,
            TransactionTemplate transaction,
            ApplicationContext application) {
        this.sql = sql;
        this.walk = walk;
        this.reads = reads;
        this.log = log;
        this.texts = texts;
        this.transaction = transaction;
        this.application = application;
    }

    @Override
    public void run(@Nullable ApplicationArguments arguments) {
        Scope.span().run(() -> communities().forEach(this::verify));
        say(problems == 0 ? "evidence.verify.clean" : "evidence.verify.found", problems);
        System.exit(SpringApplication.exit(application, this));
    }

    void verify(UUID community, String name) {
        var outcome = walk.over(community, progress -> {});
        var waiting = reads.waiting(community);
        var progress = outcome.progress();
        say("evidence.verify.community", name, progress.facts(), progress.batches(), progress.erased());
        say("evidence.verify.window", waiting.count(), VerificationRuns.WINDOW_SECONDS);
        outcome.problems().forEach(problem -> say(problem.kind().code() + ".line", problem.about()));
        problems += outcome.problemCount();
    }

    /** Those of the registry, and those that only the log still knows. */
    private Map<UUID, String> communities() {
        var communities = new LinkedHashMap<UUID, String>();
        transaction.executeWithoutResult(status -> sql.sql("select id, name from identity_community_v1 order by name")
                .query(row -> {
                    communities.put(row.getObject("id", UUID.class), row.getString("name"));
                }));
        log.communities().forEach(community -> communities.putIfAbsent(community, community.toString()));
        return communities;
    }

    @Override
    public int getExitCode() {
        return problems == 0 ? 0 : 1;
    }

    private void say(String key, Object... arguments) {
        System.out.println(texts.getMessage(key, arguments, Locale.CHINA));
    }
}
