package io.anju.plannedwork.task;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.servicedesk.FoundFaults;
import io.anju.standards.Promises;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a plan asks of those who do its turns: whether it takes two, and what a ticket is about that a question opens. */
@Service
@Transactional
public class FieldRules {

    /**
     * @param people 1 or 2
     * @param categories keys of ticket categories, one for each question in their order; null for any repair
     * @param watches the clause that is broken as long as what is found is not put right; null for none
     * @param version 0 while nothing is said
     */
    public record Rule(
            int people,
            List<@Nullable String> categories,
            @Nullable String watches,
            int version) {}

    private final JdbcClient sql;
    private final AskedQuestions questions;
    private final FoundFaults faults;
    private final Promises promises;
    private final BusinessClock clock;

    FieldRules(JdbcClient sql, AskedQuestions questions, FoundFaults faults, Promises promises, BusinessClock clock) {
        this.sql = sql;
        this.questions = questions;
        this.faults = faults;
        this.promises = promises;
        this.clock = clock;
    }

    /** @throws NotFound for a plan that is not here */
    @Transactional(readOnly = true)
    public Rule of(UUID plan) {
        requirePlan(plan);
        int asked = questions.of(plan).size();
        return sql.sql(
                        "select people, categories, watches, version from plan_field_rule where community = :community and plan = :plan")
                .param("community", community())
                .param("plan", plan)
                .query((row, n) -> new Rule(
                        row.getInt("people"),
                        read(List.of((String[]) row.getArray("categories").getArray()), asked),
                        row.getString("watches"),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> new Rule(1, Collections.nCopies(asked, null), null, 0));
    }

    /**
     * Holds from the next turn that is done.
     *
     * @throws NotFound for a plan that is not here
     * @throws Unacceptable for more categories than questions, one that cannot be chosen or that nobody comes for, or a
     *     clause that is not promised
     * @throws OptimisticLockingFailureException when somebody changed it since that version
     */
    public Rule change(UUID plan, Rule wanted) {
        requirePlan(plan);
        if (wanted.categories().size() > questions.of(plan).size()) {
            throw new Unacceptable("plannedwork.more-categories", "categories");
        }
        IntStream.range(0, wanted.categories().size())
                .filter(n -> wanted.categories().get(n) != null
                        && !faults.mayBeAbout(
                                Objects.requireNonNull(wanted.categories().get(n))))
                .findFirst()
                .ifPresent(n -> {
                    throw new Unacceptable("plannedwork.no-such-category", "categories[" + n + "]");
                });
        if (wanted.watches() != null
                && promises.adopted(wanted.watches(), clock.instant()).isEmpty()) {
            throw new Unacceptable("plannedwork.not-promised", "watches", wanted.watches());
        }
        int changed = sql.sql("""
                insert into plan_field_rule as r (community, plan, people, categories, watches, version)
                select :community, :plan, :people, :categories::text[], :watches, 1
                 where :version = 0 or exists (select from plan_field_rule where community = :community and plan = :plan)
                on conflict (community, plan) do update
                   set people = excluded.people, categories = excluded.categories, watches = excluded.watches, version = r.version + 1
                 where r.version = :version
                """)
                .param("community", community())
                .param("plan", plan)
                .param("people", wanted.people())
                .param(
                        "categories",
                        wanted.categories().stream()
                                .map(one -> Objects.requireNonNullElse(one, ""))
                                .toArray(String[]::new))
                .param("watches", wanted.watches())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(plan + " changed since " + wanted.version());
        }
        return of(plan);
    }

    private static List<@Nullable String> read(List<String> kept, int asked) {
        var read = new @Nullable String[asked];
        for (int n = 0; n < Math.min(asked, kept.size()); n++) {
            read[n] = kept.get(n).isEmpty() ? null : kept.get(n);
        }
        return Arrays.asList(read);
    }

    private void requirePlan(UUID plan) {
        var found = sql.sql("select id from plan where community = :community and id = :plan")
                .param("community", community())
                .param("plan", plan)
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) {
            throw new NotFound("plannedwork.no-such-plan");
        }
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
