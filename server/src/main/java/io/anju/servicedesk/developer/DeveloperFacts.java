package io.anju.servicedesk.developer;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts about what the developer was asked; their subject is the ticket. */
@Component
class DeveloperFacts implements FactKinds {

    static final String ASKED = "servicedesk.developer-asked";
    static final String REPLIED = "servicedesk.developer-replied";
    static final String MENDED = "servicedesk.developer-mended";
    static final String TAKEN_OVER = "servicedesk.developer-late";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(ASKED, "在保修期内，已转开发商"),
                FactKind.first(REPLIED, "开发商已答复"),
                FactKind.first(MENDED, "开发商已修好"),
                FactKind.first(TAKEN_OVER, "开发商超时，由我们代修"));
    }
}
