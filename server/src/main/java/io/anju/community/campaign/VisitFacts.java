package io.anju.community.campaign;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What visits leave behind. */
@Component
class VisitFacts implements FactKinds {

    static final String SURVEYED = "community.household-surveyed";
    static final String CENSUS_FINISHED = "community.census-finished";
    static final String TENANTS_VISITED = "community.tenants-visited";

    private static final String COMMUNITY = "community";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(SURVEYED, 1, COMMUNITY, "已普查一户"),
                new FactKind(CENSUS_FINISHED, 1, COMMUNITY, "本季普查已完成"),
                new FactKind(TENANTS_VISITED, 1, COMMUNITY, "已走访出租户"));
    }
}
