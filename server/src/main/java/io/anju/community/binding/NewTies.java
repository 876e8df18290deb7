package io.anju.community.binding;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.kernel.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ties somebody to a home from today on, with what the relation usually allows. */
@Component
class NewTies {

    private final Ties ties;
    private final BindingDay day;

    NewTies(Ties ties, BindingDay day) {
        this.ties = ties;
        this.day = day;
    }

    void keep(UUID party, UUID space, Relation relation, @Nullable LocalDate until, Tie.Source source) {
        ties.keep(
                new Tie(Ids.next(), party, space, relation, relation.usualRights(), day.today(), until, null), source);
    }
}
