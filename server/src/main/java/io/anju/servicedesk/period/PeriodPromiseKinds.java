package io.anju.servicedesk.period;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed once a period. */
@Component
class PeriodPromiseKinds implements ExpectationKinds {

    @Override
    public List<ExpectationKind> kinds() {
        return List.of(
                new ExpectationKind(PeriodPromise.COMPLAINT_MEETING.kind(), "servicedesk", "每周的投诉例会"),
                new ExpectationKind(PeriodPromise.COMPLAINT_REVIEW.kind(), "servicedesk", "每月的投诉分析"),
                new ExpectationKind(PeriodPromise.MANAGER_RECEPTION.kind(), "servicedesk", "每月的经理接待日"),
                new ExpectationKind(PeriodPromise.GENERAL_MANAGER_DAY.kind(), "servicedesk", "每季公布的总经理会见日"));
    }
}
