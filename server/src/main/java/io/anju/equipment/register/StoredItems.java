package io.anju.equipment.register;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The table of machines, written in as many statements for many as for one. */
@Component
class StoredItems {

    /** The machines of the parameter {@code rows}, for a {@code from}. */
    private static final String ROWS = """
            (select w.id, w.version, g.code, g.name, g.kind, g.place, g.position, g.state, g.photos,
                    array(select d ->> 'sha256' from jsonb_array_elements(g.documents) with ordinality as t (d, n) order by n)
                        as documents,
                    array(select d ->> 'name' from jsonb_array_elements(g.documents) with ordinality as t (d, n) order by n)
                        as document_names,
                    m.*, c.*
               from jsonb_to_recordset(:rows::jsonb) as w (id uuid, version int, given jsonb),
                    jsonb_to_record(w.given) as g (code text, name text, kind text, place uuid, position text, state text,
                        photos text[], documents jsonb, make jsonb, care jsonb),
                    jsonb_to_record(g.make) as m (maker text, model text, serial text, made_on date, installed_on date,
                        in_use_on date, warranty_until date),
                    jsonb_to_record(g.care) as c (responsible uuid, contractor text, licence text, licence_until date)) r""";

    /** What is written down of a machine that is not scrapped, as far as what may come next depends on it. */
    record Before(UUID id, String kind, @Nullable UUID responsible) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final BusinessClock clock;

    StoredItems(JdbcClient sql, JsonMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.clock = clock;
    }

    /**
     * In the order of their ids, so that of two who write many one waits for the other, and never each for both.
     *
     * @throws NotFound when one of them is not there, or scrapped
     */
    Map<UUID, Before> lock(List<UUID> ids) {
        var locked = sql.sql("""
                select id, class as kind, responsible from equipment_item
                 where community = :community and id = any (:ids::text[]::uuid[]) and state <> 'SCRAPPED'
                 order by id for no key update
                """)
                .param("community", community())
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Before.class)
                .list();
        if (locked.size() < ids.size()) {
            throw new NotFound("equipment.no-such-item");
        }
        return locked.stream().collect(Collectors.toMap(Before::id, Function.identity()));
    }

    /** In the order of their codes, for the same reason: each waits for whoever writes down the same code. */
    void insert(List<ItemWriting> written) {
        about("""
                insert into equipment_item (community, id, code, name, class, place, position, maker, model, serial, made_on,
                    installed_on, in_use_on, warranty_until, responsible, contractor, licence, licence_until, state, photos,
                    documents, document_names, registered_at, version)
                select :community, r.id, r.code, r.name, r.kind, r.place, r.position, r.maker, r.model, r.serial, r.made_on,
                       r.installed_on, r.in_use_on, r.warranty_until, r.responsible, r.contractor, r.licence, r.licence_until,
                       r.state, r.photos, r.documents, r.document_names, :now, 1
                  from %s order by r.code collate "C"
                """, written)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody changed one of them since it was read */
    void update(List<ItemWriting> written) {
        int changed = about("""
                update equipment_item e
                   set code = r.code, name = r.name, class = r.kind, place = r.place, position = r.position, maker = r.maker,
                       model = r.model, serial = r.serial, made_on = r.made_on, installed_on = r.installed_on,
                       in_use_on = r.in_use_on, warranty_until = r.warranty_until, responsible = r.responsible,
                       contractor = r.contractor, licence = r.licence, licence_until = r.licence_until, state = r.state,
                       photos = r.photos, documents = r.documents, document_names = r.document_names, version = e.version + 1
                  from %s
                 where e.community = :community and e.id = r.id and e.version = r.version and e.state <> 'SCRAPPED'
                """, written).update();
        if (changed < written.size()) {
            throw new OptimisticLockingFailureException("Machines changed since they were read");
        }
    }

    private JdbcClient.StatementSpec about(String statement, List<ItemWriting> written) {
        return sql.sql(statement.formatted(ROWS))
                .param("community", community())
                .param("rows", json.writeValueAsString(written));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
