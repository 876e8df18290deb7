package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.kernel.BusinessClock;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to whichever route, the answer is a clear no that leaves nothing behind, or a yes that keeps what was said.
 * The routes, and what they take, are read from the running server: a new one is tried without a new test.
 */
@AnjuTest
@TestInstance(Lifecycle.PER_CLASS)
class BadInputStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Trial trial;

    @BeforeAll
    void twoQuartersWhereSomethingHappened() {
        var own = town.promising("S09-021");
        var foreign = town.promising("S09-021");
        var may = Street.permissions(sql, transaction);
        trial = new Trial(
                Insiders.of(town, accounts, own, may),
                Insiders.of(town, accounts, foreign, may),
                new Rows(owner, own.community(), own.headOffice(), foreign.community(), foreign.headOffice()),
                clock.instant());
        trial.letSomethingHappen(Route.everywhere(mapping));
    }

    @AfterEach
    void nobodyStumbled() {
        trial.nothingIsLeft();
        assertThat(trial.stumbles()).as(Choice.again()).isEmpty();
    }

    @AfterAll
    void close() throws SQLException {
        trial.close();
    }

    @Test
    void noBodyIsMisread() {
        for (var route : Route.everywhere(mapping)) {
            if (route.body() != null) {
                trial.send(route);
            }
        }
    }

    @Test
    void noAddressIsMisread() {
        for (var route : Route.everywhere(mapping)) {
            for (var name : route.variables()) {
                trial.askWithWrong(name, route);
            }
        }
    }

    @Test
    void noQuestionIsMisread() {
        for (var route : Route.everywhere(mapping)) {
            for (var question : route.questions()) {
                trial.askWrongly(question, route);
            }
        }
    }

    @Test
    void everyCommandIsDoneOnce() {
        var taken = Route.everywhere(mapping).stream()
                .filter(Route::takesKey)
                .filter(trial::sendTwice)
                .count();
        assertThat(taken).isGreaterThan(5);
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var versioned =
                Route.everywhere(mapping).stream().filter(Route::takesVersion).toList();
        assertThat(versioned).isNotEmpty();
        versioned.forEach(trial::sendStale);
    }
}
