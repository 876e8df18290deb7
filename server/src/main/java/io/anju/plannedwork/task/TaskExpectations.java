package io.anju.plannedwork.task;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed for what was found: that it is put right. The subject is the ticket. */
@Component
class TaskExpectations implements ExpectationKinds {

    static final String PUT_RIGHT = "plannedwork.put-right";

    /** Of the service desk, when the ticket is closed. */
    static final String KEPT_BY = "servicedesk.fault-put-right";

    @Override
    public List<ExpectationKind> kinds() {
        return List.of(new ExpectationKind(PUT_RIGHT, "plannedwork", "计划任务发现的问题"));
    }
}
