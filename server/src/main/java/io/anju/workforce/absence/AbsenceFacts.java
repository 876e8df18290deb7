package io.anju.workforce.absence;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that being away leaves behind. */
@Component
class AbsenceFacts implements FactKinds {

    /** The subject is the absence, the person who decided; the outcome is {@code APPROVED} or {@code REFUSED}. */
    static final String DECIDED = "workforce.absence-decided";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(DECIDED, 1, "workforce", "请假已批"));
    }
}
