package io.anju.plannedwork.task;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.Staff;
import io.anju.workforce.Staff.Member;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a turn is: the one to whom it was given, else anybody of its post, and whoever plans. */
@Component
class Doers {

    static final String SIGNS_FOR = "planned.sign-for";
    private static final String PLANS = "planned.edit";

    private final TaskRows rows;
    private final Staff staff;
    private final Grants grants;

    Doers(TaskRows rows, Staff staff, Grants grants) {
        this.rows = rows;
        this.staff = staff;
        this.grants = grants;
    }

    /**
     * Why the account cannot do anything at it any more, or never could.
     *
     * @param doneFor for whom they sign; null for themselves
     * @param at when they did it, which may be long ago
     */
    Optional<TaskRefused> refusal(TaskRow task, UUID account, @Nullable UUID doneFor, Instant at) {
        if (task.withdrawn()) {
            return Optional.of(new TaskRefused.Withdrawn());
        }
        if (task.done()) {
            return Optional.of(new TaskRefused.DoneAlready());
        }
        if (!rows.wasOpen(task, at)) {
            return Optional.of(new TaskRefused.NotOpenYet());
        }
        if (doneFor != null && !may(account, SIGNS_FOR)) {
            return Optional.of(new TaskRefused.MayNotSign());
        }
        return may(account, PLANS) ? Optional.empty() : notTheirs(task, account, doneFor);
    }

    private Optional<TaskRefused> notTheirs(TaskRow task, UUID account, @Nullable UUID doneFor) {
        var doer = doneFor == null ? staff.ofAccount(account) : staff.find(doneFor);
        var assignee = task.assignee();
        if (assignee != null) {
            return doer.filter(one -> one.employee().equals(assignee)).isPresent()
                    ? Optional.empty()
                    : Optional.of(whose(assignee));
        }
        return doer.filter(one -> one.post().equals(task.post())).isPresent()
                ? Optional.empty()
                : Optional.of(new TaskRefused.OtherPost(task.post()));
    }

    /**
     * Who did it, by their account, or as an employee where they have none; the caller where they sign for nobody.
     *
     * @throws Unacceptable when it takes two and the second is not named, or somebody is named who is not posted here
     */
    UUID person(TaskRow task, UUID account, DoneTask done) {
        var doer = done.doneFor() == null
                ? staff.ofAccount(account).map(Member::employee).orElse(null)
                : here(done.doneFor(), "doneFor").employee();
        var second = done.with() == null ? null : here(done.with(), "with").employee();
        if (second != null && second.equals(doer)) {
            throw new Unacceptable("plannedwork.same-person", "with");
        }
        if (second == null && task.people() > 1) {
            throw new Unacceptable("plannedwork.second-missing", "with");
        }
        return done.doneFor() == null
                ? account
                : Objects.requireNonNullElse(here(done.doneFor(), "doneFor").account(), done.doneFor());
    }

    /** @throws Unacceptable for whoever is not posted here */
    Member here(UUID employee, String field) {
        return staff.posted().stream()
                .filter(one -> one.employee().equals(employee))
                .findFirst()
                .orElseThrow(() -> new Unacceptable("plannedwork.not-posted-here", field));
    }

    private TaskRefused whose(UUID assignee) {
        return staff.find(assignee)
                .<TaskRefused>map(one -> new TaskRefused.SomebodyElses(one.name()))
                .orElseGet(TaskRefused.WhoLeft::new);
    }

    private boolean may(UUID account, String permission) {
        return grants.allow(account, Scope.current().requiredCommunity(), permission);
    }
}
