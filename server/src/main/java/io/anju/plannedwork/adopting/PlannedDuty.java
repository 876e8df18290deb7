package io.anju.plannedwork.adopting;

import io.anju.plannedwork.plan.Foresight;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Rule;
import io.anju.standards.Duty;
import io.anju.standards.Duty.Where;
import java.util.List;

/**
 * A clause's plan as it is about to be made.
 *
 * @param ahead how often that is
 * @param post as chosen, else as suggested
 * @param planned whether a plan of the clause is there
 */
record PlannedDuty(
        Template template,
        Rule rule,
        List<Hours> hours,
        Foresight.Ahead ahead,
        String post,
        List<Where> places,
        boolean planned) {

    private static final double DAYS_OF_A_YEAR = 365;

    PlannedDuty {
        hours = List.copyOf(hours);
        places = List.copyOf(places);
    }

    /** @param together the titles of what is done with it on the same card */
    Duty told(List<String> together) {
        return new Duty(
                template.clause(),
                template.title(),
                post,
                ahead.words(),
                template.minutes(),
                template.recordingSeconds(),
                template.photo(),
                places,
                planned,
                together);
    }

    /** Of a day, on average; what the weather asks for is not counted. */
    double roundsADay() {
        var yearly = ahead.yearly();
        return planned || yearly == null ? 0 : yearly / DAYS_OF_A_YEAR;
    }

    double tasksADay() {
        return roundsADay() * places.size();
    }
}
