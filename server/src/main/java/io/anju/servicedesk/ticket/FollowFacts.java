package io.anju.servicedesk.ticket;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts of tickets that go together or were told of together. */
@Component
class FollowFacts implements FactKinds, ToldAtHome {

    static final String FOLLOWS = "servicedesk.follows";
    static final String LEADS = "servicedesk.leads";
    static final String PARTED = "servicedesk.parted";
    static final String SPLIT_OFF = "servicedesk.split-off";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(FOLLOWS, 1, "servicedesk", "已并入"),
                new FactKind(LEADS, 1, "servicedesk", "并来一张单"),
                new FactKind(PARTED, 1, "servicedesk", "已分开单独处理"),
                new FactKind(SPLIT_OFF, 1, "servicedesk", "拆出一张单"));
    }

    @Override
    public Set<String> toldAtHome() {
        return Set.of(FOLLOWS, PARTED, SPLIT_OFF);
    }
}
