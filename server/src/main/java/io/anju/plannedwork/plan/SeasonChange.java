package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.Seasons;
import io.anju.plannedwork.season.SeasonBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seasons are set anew, and what has not begun follows. */
@Service
public class SeasonChange {

    private final SeasonBook seasons;
    private final Turns turns;

    SeasonChange(SeasonBook seasons, Turns turns) {
        this.seasons = seasons;
        this.turns = turns;
    }

    /** As {@link SeasonBook#change}. */
    @Transactional
    public SeasonBook.Kept change(Seasons wanted, int version) {
        var kept = seasons.change(wanted, version);
        turns.prepare();
        return kept;
    }
}
