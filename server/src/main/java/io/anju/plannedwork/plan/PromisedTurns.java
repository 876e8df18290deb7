package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Window;
import io.anju.standards.HowOften;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How often the community in scope has promised to do what a clause says. */
@Component
public class PromisedTurns {

    private final Promises promises;
    private final MessageSource texts;

    PromisedTurns(Promises promises, MessageSource texts) {
        this.promises = promises;
        this.texts = texts;
    }

    /**
     * @throws PlanRefused.NotPromised where the clause is not adopted by then
     * @throws PlanRefused.NotByTurns where none of its numbers says how often
     */
    Frequency of(String clause, Instant at) {
        var adopted = promises.adopted(clause, at).orElseThrow(() -> new PlanRefused.NotPromised(clause));
        return adopted.howOften().flatMap(this::frequency).orElseThrow(() -> new PlanRefused.NotByTurns(clause));
    }

    /** How often, in the words people use. */
    public String words(Frequency frequency) {
        return texts.getMessage(
                "plannedwork.often." + frequency.window(), new Object[] {frequency.times()}, Locale.CHINA);
    }

    /** Empty for windows that are not the calendar's alone, as seasons are. */
    public Optional<Frequency> frequency(HowOften promised) {
        return Arrays.stream(Window.values())
                .filter(window -> window.name().equalsIgnoreCase(promised.window()))
                .map(window -> new Frequency(promised.times(), window))
                .findFirst();
    }
}
