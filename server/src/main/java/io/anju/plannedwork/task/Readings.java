package io.anju.plannedwork.task;

import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.rule.Question;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Holds each answer against its question. */
@Component
class Readings {

    private final AskedQuestions questions;

    Readings(AskedQuestions questions) {
        this.questions = questions;
    }

    /** @throws Unacceptable where one is missing, fits its question not, or answers none */
    List<Reading> judge(UUID plan, List<Answer> answers) {
        var asked = questions.of(plan);
        if (answers.size() > asked.size()) {
            throw new Unacceptable("plannedwork.not-asked", "answers[" + asked.size() + "]");
        }
        var faults = IntStream.range(0, asked.size())
                .filter(n -> n >= answers.size() || !asked.get(n).isAnsweredBy(answers.get(n)))
                .mapToObj(n -> new Unacceptable.Fault(
                        "answers[" + n + "]",
                        "plannedwork.unanswered.detail",
                        asked.get(n).words()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Unacceptable(
                    "plannedwork.unanswered",
                    faults,
                    faults.getFirst().arguments().getFirst());
        }
        return readings(asked, answers);
    }

    /** The same of what changes nothing any more: what cannot be held against the questions says nothing of them. */
    List<Reading> asFarAsTheyFit(UUID plan, List<Answer> answers) {
        var asked = questions.of(plan);
        boolean fit = asked.size() == answers.size()
                && IntStream.range(0, asked.size()).allMatch(n -> asked.get(n).isAnsweredBy(answers.get(n)));
        return fit ? readings(asked, answers) : List.of();
    }

    private static List<Reading> readings(List<Question> asked, List<Answer> answers) {
        return IntStream.range(0, asked.size())
                .mapToObj(n -> Reading.of(asked.get(n), answers.get(n)))
                .toList();
    }
}
