package io.anju.plannedwork.task;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to a turn besides that it is done. None of these keeps a promise. */
@Component
class TaskFacts implements FactKinds {

    /** Done by somebody though it changed nothing any more; the outcome says why. */
    static final String BESIDE = "plannedwork.done-beside";

    /** The outcome is a {@link SkipReason} in lower case. */
    static final String SKIPPED = "plannedwork.skipped";

    static final String GIVEN = "plannedwork.given";

    /** What a phone was refused and whoever had it gave up. */
    static final String DROPPED = "plannedwork.dropped";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(BESIDE, "计划任务做了，没有计入"),
                FactKind.first(SKIPPED, "计划任务做不了"),
                FactKind.first(GIVEN, "计划任务交给一个人"),
                FactKind.first(DROPPED, "计划任务的一条记录没有上传"));
    }
}
