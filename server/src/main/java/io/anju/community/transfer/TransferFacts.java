package io.anju.community.transfer;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** That a home changed hands; the outcome says how, the number what was still to be paid, if anybody knew. */
@Component
class TransferFacts implements FactKinds {

    static final String TRANSFERRED = "community.transferred";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(TRANSFERRED, 1, "community", "已过户"));
    }
}
