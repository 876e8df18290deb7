package io.anju.servicedesk.letter;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts a letter leaves on its ticket. */
@Component
class LetterFacts implements FactKinds {

    static final String EXTENDED = "servicedesk.letter-extended";
    static final String REPLIED = "servicedesk.letter-replied";
    static final String REMINDED = "servicedesk.letter-reminded";
    static final String ESCALATED = "servicedesk.letter-escalated";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(EXTENDED, "来函延期"),
                FactKind.first(REPLIED, "已书面回复"),
                FactKind.first(REMINDED, "快到回复时限，已提醒"),
                FactKind.first(ESCALATED, "回复超时，已升级"));
    }
}
