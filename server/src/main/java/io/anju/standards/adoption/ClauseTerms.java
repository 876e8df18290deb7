package io.anju.standards.adoption;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.standards.adoption.AdoptionRefused.NoSuchClause;
import io.anju.standards.catalogue.Catalogue;
import io.anju.standards.catalogue.Clause;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the catalogue promises by a clause today, which of its numbers a community may set, and what it promises itself. */
@Service
public class ClauseTerms {

    /**
     * @param lawfulDefault what the law fixes about it: then nobody may promise less; null when the contract decides
     * @param adopted the version in force here; null when it is not adopted
     */
    public record View(
            String id,
            String title,
            String gist,
            String kind,
            @Nullable String lawfulDefault,
            List<Parameter> parameters,
            AdoptionList.@Nullable Line adopted) {}

    /**
     * @param stricter which way promises more: lower, higher, or the word same for what nobody may set
     * @param measured whether the wall measures a deadline by it
     */
    public record Parameter(String name, Object value, String stricter, boolean measured) {}

    private final Catalogue catalogue;
    private final AdoptionList adoptions;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ClauseTerms(Catalogue catalogue, AdoptionList adoptions, CommunityZone zones, BusinessClock clock) {
        this.catalogue = catalogue;
        this.adoptions = adoptions;
        this.zones = zones;
        this.clock = clock;
    }

    /** @throws NoSuchClause when the catalogue has none of this id today */
    @Transactional(readOnly = true)
    public View of(String id) {
        var now = clock.instant();
        var clause = catalogue.inForce(id, zones.dayHere(now)).orElseThrow(() -> new NoSuchClause(id));
        var parameters = clause.parameters().entrySet().stream()
                .map(entry -> parameter(clause, entry.getKey(), entry.getValue()))
                .toList();
        return new View(
                clause.id(),
                clause.title(),
                clause.gist(),
                clause.kind(),
                clause.lawfulDefault(),
                parameters,
                adoptions.inForce(id, now).orElse(null));
    }

    private static Parameter parameter(Clause clause, String name, Object value) {
        var direction = Terms.direction(clause, name).name().toLowerCase(Locale.ROOT);
        return new Parameter(name, value, direction, name.equals(clause.measuredBy()));
    }
}
