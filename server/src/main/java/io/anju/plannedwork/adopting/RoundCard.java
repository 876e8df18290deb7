package io.anju.plannedwork.adopting;

import io.anju.plannedwork.rule.Hours;
import io.anju.standards.Duty.Where;
import java.util.List;

/**
 * What one post does at the same places and at the same times, for however many clauses: one card, and one check-in that serves them all.
 *
 * @param rule as written
 */
record RoundCard(String post, String rule, List<Hours> hours, List<Where> places) {

    RoundCard {
        hours = List.copyOf(hours);
        places = List.copyOf(places);
    }

    static RoundCard of(PlannedDuty duty) {
        return new RoundCard(duty.post(), duty.rule().toString(), duty.hours(), duty.places());
    }
}
