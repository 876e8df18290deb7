package io.anju.community.move;

import io.anju.community.CommunityPromises;
import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** States what a move owes where the community promised it: its end, and each step that has a clause of its own. */
@Component
class MovePromises {

    /** Ours: the source says "in time" and gives none. */
    private static final Duration DONE_WITHIN = Duration.ofDays(3);

    /** Moving in, what of it is a promise of its own; the others belong to the whole. */
    private static final Set<StepKind> PROMISED_APART = EnumSet.of(
            StepKind.HANDBOOK, StepKind.DOCUMENTS, StepKind.RULES, StepKind.FILE, StepKind.UTILITIES, StepKind.KEYS);

    private final ObjectProvider<CommunityPromises> promises;
    private final Expectations expectations;

    MovePromises(ObjectProvider<CommunityPromises> promises, Expectations expectations) {
        this.promises = promises;
        this.expectations = expectations;
    }

    /** @param steps those that this move takes */
    void owe(UUID move, String label, Direction direction, List<MovePlans.Step> steps, Instant opened) {
        owe(direction.clause(), move, label, MoveFacts.CLOSED, opened);
        steps.stream()
                .filter(step -> direction == Direction.IN && PROMISED_APART.contains(step.kind()))
                .forEach(step -> owe(step.clause(), move, label + " " + step.title(), MoveFacts.STEP, opened));
    }

    private void owe(String clause, UUID move, String label, String keptBy, Instant opened) {
        var due = opened.plus(DONE_WITHIN);
        CommunityPromises.of(promises, clause, opened)
                .ifPresent(promised -> expectations.expect(new NewExpectation(
                        MoveFacts.OWED,
                        move,
                        label,
                        promised.version(),
                        clause,
                        opened,
                        NewExpectation.atRisk(opened, due),
                        due,
                        keptBy)));
    }
}
