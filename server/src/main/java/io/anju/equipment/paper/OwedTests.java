package io.anju.equipment.paper;

import io.anju.equipment.paper.PaperKinds.Kind;
import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.Adopted;
import io.anju.standards.HowOften;
import io.anju.standards.Promises;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * States which tests are owed where they are promised: the next one by the day a paper runs out, or earlier where so many a year are
 * promised; and a first one by the end of the year where machines of a system are in use and no paper of it is kept (S11-218). What was
 * over when it was promised is owed at once. What is needed no longer is owed no longer, unless it was due already: what was missed stays
 * missed.
 */
@Component
@Transactional
public class OwedTests {

    private static final int AT_RISK_DAYS = 30;

    private final JdbcClient sql;
    private final PaperKinds kinds;
    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    OwedTests(
            JdbcClient sql,
            PaperKinds kinds,
            Promises promises,
            Expectations expectations,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.kinds = kinds;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** Doing it again adds nothing. */
    public void state() {
        var promised = promises.adoptedOf(TestFacts.OWED, clock.instant());
        if (promised.isEmpty()) {
            return;
        }
        for (var kind : kinds.all()) {
            promised.stream()
                    .filter(promise -> promise.clause().equals(kind.clause()))
                    .forEach(promise -> state(kind, promise));
        }
    }

    /** The papers of a machine need no next one. */
    public void scrapped(UUID item) {
        withdraw(sql.sql("select id from equipment_paper where community = :community and item = :item order by id")
                .param("community", community())
                .param("item", item)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    /** What was due already stays as it was judged, and what was kept stays kept. */
    void withdraw(List<UUID> subjects) {
        var tested = facts.about(subjects);
        var untested = subjects.stream()
                .filter(subject -> !tested.containsKey(subject))
                .map(UUID::toString)
                .toArray(String[]::new);
        sql.sql("""
                select distinct subject from evidence_expectation_v1
                 where community = :community and kind = :kind and subject = any (:subjects::text[]::uuid[]) and due_at > :now
                 order by subject
                """)
                .param("community", community())
                .param("kind", TestFacts.OWED)
                .param("subjects", untested)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(subject -> expectations.withdraw(TestFacts.OWED, subject));
    }

    /** What stands for the first test of a year, while there is no paper to renew. */
    static UUID first(Kind kind, int year) {
        return UUID.nameUUIDFromBytes("equipment.first-test/%s/%s/%d"
                .formatted(Scope.current().requiredCommunity(), kind.key(), year)
                .getBytes(StandardCharsets.UTF_8));
    }

    private record Paper(UUID id, String about, LocalDate validFrom, LocalDate validUntil) {}

    private void state(Kind kind, Adopted promised) {
        var papers = sql.sql("""
                select p.id, coalesce(i.code || ' ' || i.name, p.subject) as about, p.valid_from, p.valid_until
                  from equipment_paper p
                  left join equipment_item i on i.community = p.community and i.id = p.item
                 where p.community = :community and p.kind = :kind and p.ended_at is null
                   and i.state is distinct from 'SCRAPPED'
                   and not exists (select from equipment_paper n where n.community = p.community and n.renews = p.id)
                 order by p.id
                """)
                .param("community", community())
                .param("kind", kind.key())
                .query(Paper.class)
                .list();
        var owed = new ArrayList<NewExpectation>();
        papers.forEach(paper -> owed.add(owed(
                promised,
                paper.id(),
                kind.name() + " " + paper.about(),
                start(paper.validFrom()),
                end(due(paper, promised)))));
        var system = kind.everySystem();
        if (papers.isEmpty() && system != null) {
            if (isInUse(system)) {
                owed.add(firstOf(kind, promised));
            } else {
                withdraw(List.of(first(kind, zones.dayHere(clock.instant()).getYear())));
            }
        }
        expectations.expectAll(List.copyOf(owed));
    }

    private NewExpectation firstOf(Kind kind, Adopted promised) {
        int year = zones.dayHere(clock.instant()).getYear();
        return owed(
                promised,
                first(kind, year),
                kind.name() + " " + year,
                start(LocalDate.of(year, 1, 1)),
                end(LocalDate.of(year, 12, 31)));
    }

    private NewExpectation owed(Adopted promised, UUID subject, String label, Instant since, Instant end) {
        var now = clock.instant();
        var due = end.isBefore(now) ? now : end;
        var near = due.minus(AT_RISK_DAYS, ChronoUnit.DAYS);
        return new NewExpectation(
                TestFacts.OWED,
                subject,
                label,
                promised.version(),
                promised.clause(),
                since,
                near.isBefore(since) ? since : near,
                due,
                TestFacts.TESTED);
    }

    /** The last day on which the next test is in time. */
    private static LocalDate due(Paper paper, Adopted promised) {
        return promised.howOften()
                .filter(often -> often.window().equals("year"))
                .map(HowOften::times)
                .map(times -> evenly(paper.validFrom(), times))
                .filter(day -> day.isBefore(paper.validUntil()))
                .orElse(paper.validUntil());
    }

    /** That many in the year from a day on lie so far apart, in whole days. */
    static LocalDate evenly(LocalDate from, int times) {
        return from.plusDays(ChronoUnit.DAYS.between(from, from.plusYears(1)) / times);
    }

    private boolean isInUse(String system) {
        return sql.sql("""
                        select exists (select from equipment_item i
                                        where i.community = :community and i.state = 'IN_USE'
                                          and coalesce(
                                                (select c.parent from equipment_class c
                                                  where c.community = i.community and c.key = i.class),
                                                (select s.parent from equipment_class_shipped s where s.key = i.class)) = :system)
                        """)
                .param("community", community())
                .param("system", system)
                .query(Boolean.class)
                .single();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zones.here()).toInstant();
    }

    private Instant end(LocalDate day) {
        return start(day.plusDays(1)).minusSeconds(1);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
