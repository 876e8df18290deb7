package io.anju.community.belonging;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keys that were handed out, came back or are lost; the outcome says which, the number how many. */
@Component
class KeyFacts implements FactKinds {

    static final String MOVED = "community.keys-moved";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(MOVED, 1, "community", "钥匙已交接"));
    }
}
