package io.anju.evidence.fact;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.RecordedFact;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes a fact, its photos and the mark that its subject has to be judged anew. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredFacts implements Facts {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final RegisteredKinds kinds;
    private final ChangedSubjects changed;
    private final BusinessClock clock;

    StoredFacts(JdbcClient sql, JsonMapper json, RegisteredKinds kinds, ChangedSubjects changed, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.kinds = kinds;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public UUID record(NewFact fact) {
        kinds.require(fact.kind(), fact.version());
        var community = Scope.current().requiredCommunity();
        var id = Ids.next();
        insert(community, id, fact);
        photos(community, id, fact.photos());
        changed.mark(fact.subject());
        return id;
    }

    private void insert(UUID community, UUID id, NewFact fact) {
        sql.sql("""
                insert into fact (community, id, kind, version, subject, person, place, happened_at, learned_at,
                                  number, unit, outcome, source, corrects, detail)
                values (:community, :id, :kind, :version, :subject, :person::uuid, :place::uuid, :happened, :learned,
                        :number::numeric, :unit, :outcome, :source, :corrects::uuid, :detail::jsonb)
                """)
                .param("community", community)
                .param("id", id)
                .param("kind", fact.kind())
                .param("version", fact.version())
                .param("subject", fact.subject())
                .param("person", fact.person())
                .param("place", fact.place())
                .param("happened", utc(fact.happenedAt()))
                .param("learned", utc(clock.instant()))
                .param("number", fact.number())
                .param("unit", fact.unit())
                .param("outcome", fact.outcome())
                .param("source", fact.source().name())
                .param("corrects", fact.corrects())
                .param("detail", json.writeValueAsString(fact.detail()))
                .update();
    }

    private void photos(UUID community, UUID fact, List<String> photos) {
        sql.sql("""
                insert into fact_photo (community, fact, n, sha256)
                select :community, :fact, n, sha256 from unnest(:photos::text[]) with ordinality as p (sha256, n)
                """)
                .param("community", community)
                .param("fact", fact)
                .param("photos", photos.toArray(String[]::new))
                .update();
    }

    @Override
    public List<RecordedFact> about(UUID subject) {
        return about(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public Map<UUID, List<RecordedFact>> about(Collection<UUID> subjects) {
        var found = new HashMap<UUID, List<RecordedFact>>();
        sql.sql("""
                select f.subject, f.id, f.kind, f.person, f.happened_at, f.learned_at, f.outcome, f.source, f.detail,
                       array(select p.sha256 from fact_photo p
                              where p.community = f.community and p.fact = f.id order by p.n) as photos
                  from fact f
                 where f.community = :community and f.subject = any (:subjects::text[]::uuid[])
                 order by f.happened_at, f.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("subject", UUID.class), any -> new ArrayList<>())
                            .add(fact(row));
                });
        return found;
    }

    private RecordedFact fact(ResultSet row) throws SQLException {
        return new RecordedFact(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("person", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("learned_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                row.getString("source"),
                strings(row.getArray("photos")),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
