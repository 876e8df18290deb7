package io.anju.community.contact;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who saw a whole number, and who called without seeing it. */
@Component
class ContactFacts implements FactKinds {

    static final String REVEALED = "community.contact-revealed";
    static final String CALLED = "community.resident-called";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(REVEALED, 1, "community", "已查看完整号码"), new FactKind(CALLED, 1, "community", "已拨打电话"));
    }
}
