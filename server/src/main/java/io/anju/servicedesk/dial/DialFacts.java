package io.anju.servicedesk.dial;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was telephoned without anybody seeing the number. */
@Component
class DialFacts implements FactKinds {

    static final String DIALLED = "servicedesk.dialled";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(DIALLED, 1, "servicedesk", "已拨打对方留下的号码"));
    }
}
