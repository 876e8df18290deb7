package io.anju.plannedwork.adopting;

import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Question;
import java.util.List;

/**
 * How a clause is usually planned. The numbers are ours but for those that the clause says.
 *
 * @param places where, unless somebody chooses
 * @param minutes what one turn at one place takes
 */
record Template(
        String clause,
        String title,
        String post,
        Suggested places,
        int minutes,
        boolean photo,
        List<Hours> hours,
        List<Question> questions) {

    /** What whoever does it needs to open a task on the phone and to say that it is done. */
    static final int OPENED_SECONDS = 10;

    static final int YES_OR_NO_SECONDS = 5;
    static final int NUMBER_SECONDS = 15;
    static final int PHOTO_SECONDS = 20;

    /** Places that are suggested. */
    enum Suggested {
        BUILDINGS,
        UNITS,
        /** Somebody has to say. */
        NONE
    }

    Template {
        hours = List.copyOf(hours);
        questions = List.copyOf(questions);
    }

    /** Of one turn at one place. */
    int recordingSeconds() {
        return recordingSeconds(List.of(this));
    }

    /** Of one turn at one place where all of them are one card: it is opened once, and one photo shows all. */
    static int recordingSeconds(List<Template> together) {
        int questions = together.stream().mapToInt(Template::answerSeconds).sum();
        boolean photo = together.stream().anyMatch(Template::photo);
        return OPENED_SECONDS + questions + (photo ? PHOTO_SECONDS : 0);
    }

    private int answerSeconds() {
        int numbers = (int) questions.stream().filter(one -> one.unit() != null).count();
        return numbers * NUMBER_SECONDS + (questions.size() - numbers) * YES_OR_NO_SECONDS;
    }
}
