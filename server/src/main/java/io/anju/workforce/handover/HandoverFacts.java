package io.anju.workforce.handover;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The facts a hand-over leaves behind. Its subject is the hand-over, its number how many items were open. */
@Component
class HandoverFacts implements FactKinds {

    static final String LOGGED = "workforce.shift-logged";
    static final String ACCEPTED = "workforce.handover-accepted";
    static final String LATE = "workforce.handover-late";

    static NewFact of(String kind, UUID handover, UUID person, Instant at, Source source, int items) {
        return NewFact.of(kind, handover, person, at, source).measuring(BigDecimal.valueOf(items), "item");
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(LOGGED, "已写值班记录"), FactKind.first(ACCEPTED, "已接班"), FactKind.first(LATE, "没人接班，已转班长"));
    }
}
