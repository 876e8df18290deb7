package io.anju.evidence.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKinds;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewMember;
import io.anju.evidence.PopulationKind;
import io.anju.evidence.PopulationKinds;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@AnjuTest
class PopulationModuleTests {

    private static final String LIFTS = "test.lifts";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final UUID community = Ids.next();
    private final UUID lift = Ids.next();

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    @Autowired
    ChangedSubjects changed;

    @Autowired
    BusinessClock clock;

    @Autowired
    StoredExpectations expectations;

    @Autowired
    PlatformTransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    private StoredPopulations populations;

    record Row(
            String label,
            @Nullable String category,
            LocalDate since,
            @Nullable LocalDate until) {}

    @BeforeEach
    void liftsAreRegistered() {
        PopulationKinds lifts = () -> List.of(new PopulationKind(LIFTS, "test", "电梯"));
        populations = new StoredPopulations(
                sql,
                json,
                new RegisteredKinds(
                        beans(FactKinds.class, null),
                        beans(PopulationKinds.class, lifts),
                        beans(ExpectationKinds.class, null)),
                changed,
                clock);
    }

    @Test
    void theSameWordsAgainChangeNothingOtherWordsBeginAnewAndTheOldStayReadable() {
        var member = NewMember.of(LIFTS, lift, "1号梯", JANUARY).with("客梯", BigDecimal.TEN, null);
        in(() -> populations.include(member));
        in(() -> populations.include(member));
        in(() -> populations.include(NewMember.of(LIFTS, lift, "1号梯", MARCH).with("货梯", BigDecimal.TEN, null)));

        assertThat(rows()).containsExactly(new Row("1号梯", "客梯", JANUARY, MARCH), new Row("1号梯", "货梯", MARCH, null));
    }

    @Test
    void aMembershipEndsAndOneThatWouldBeginLaterNeverWas() {
        in(() -> populations.include(NewMember.of(LIFTS, lift, "1号梯", JANUARY)));
        in(() -> populations.exclude(LIFTS, lift, MARCH, "拆除"));
        assertThat(rows()).containsExactly(new Row("1号梯", null, JANUARY, MARCH));

        in(() -> populations.include(NewMember.of(LIFTS, lift, "1号梯", MARCH)));
        in(() -> populations.exclude(LIFTS, lift, MARCH, "误登记"));
        assertThat(rows()).containsExactly(new Row("1号梯", null, JANUARY, MARCH));
    }

    @Test
    void aChangeMarksTheSubjectToBeJudgedAnew() {
        in(() -> populations.include(NewMember.of(LIFTS, lift, "1号梯", JANUARY)));

        in(() -> assertThat(changed.take(10)).containsExactly(lift));
    }

    @Test
    void whatNoModuleRegisteredIsRefused() {
        assertThatThrownBy(() -> in(() -> populations.include(NewMember.of("test.unknown", lift, "x", JANUARY))))
                .hasMessageContaining("test.unknown");
        assertThatThrownBy(() -> in(() -> expectations.expect(due("servicedesk.arrival", "test.nobody-records-this"))))
                .hasMessageContaining("test.nobody-records-this");
        assertThatThrownBy(() -> in(() -> expectations.expect(due("test.due", "servicedesk.arrived"))))
                .hasMessageContaining("test.due");
        assertThatThrownBy(() -> in(() -> expectations.withdraw("test.due", lift)))
                .hasMessageContaining("test.due");
    }

    private NewExpectation due(String kind, String satisfiedBy) {
        var now = Instant.parse("2026-03-01T00:00:00Z");
        return new NewExpectation(kind, lift, "x", Ids.next(), "S09-021", now, now, now, satisfiedBy);
    }

    private List<Row> rows() {
        return all(() -> sql.sql("""
                select label, category, since, until from evidence_population_v1
                 where community = :community and subject = :lift order by since
                """)
                .param("community", community)
                .param("lift", lift)
                .query((row, n) -> new Row(
                        row.getString("label"),
                        row.getString("category"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list());
    }

    private void in(Runnable work) {
        all(() -> {
            work.run();
            return Map.of();
        });
    }

    private <T> T all(Supplier<T> work) {
        return Scope.of(community, Actor.NOBODY)
                .get(() ->
                        Objects.requireNonNull(new TransactionTemplate(transactions).<T>execute(status -> work.get())));
    }

    private static <T> ObjectProvider<T> beans(Class<T> type, @Nullable T bean) {
        var beans = new StaticListableBeanFactory();
        if (bean != null) {
            beans.addBean("bean", bean);
        }
        return beans.getBeanProvider(type);
    }
}
