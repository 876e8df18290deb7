package io.anju.plannedwork.adopting;

import io.anju.plannedwork.rule.Frequency;
import io.anju.standards.Duty;
import io.anju.standards.Duty.Where;
import java.util.List;

/**
 * A clause's plan as it is about to be made.
 *
 * @param post as chosen, else as suggested
 * @param planned whether a plan of the clause is there
 */
record PlannedDuty(Template template, Frequency frequency, String post, List<Where> places, boolean planned) {

    PlannedDuty {
        places = List.copyOf(places);
    }

    Duty told(String howOften) {
        return new Duty(
                template.clause(),
                template.title(),
                post,
                howOften,
                template.minutes(),
                template.recordingSeconds(),
                template.photo(),
                places,
                planned);
    }

    /** Of a day, on average. */
    double roundsADay() {
        return planned ? 0 : (double) frequency.times() / frequency.window().days();
    }

    double tasksADay() {
        return roundsADay() * places.size();
    }

    double recordingSecondsADay() {
        return tasksADay() * template.recordingSeconds();
    }
}
