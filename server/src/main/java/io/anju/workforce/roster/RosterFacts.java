package io.anju.workforce.roster;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts a roster leaves behind. */
@Component
class RosterFacts implements FactKinds {

    /** The subject is the publication, the number how many gaps it has. */
    static final String PUBLISHED = "workforce.roster-published";

    /** The subject is the swap, the person who approved it. */
    static final String SWAPPED = "workforce.shift-swapped";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(PUBLISHED, 1, "workforce", "已发布排班"), new FactKind(SWAPPED, 1, "workforce", "已换班"));
    }
}
