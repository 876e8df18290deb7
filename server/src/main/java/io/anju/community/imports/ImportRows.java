package io.anju.community.imports;

import io.anju.community.imports.SheetImport.Outcome;
import io.anju.community.imports.SheetImport.State;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the community in scope, as the database keeps them. */
@Component
@Transactional
class ImportRows {

    private static final int RECENT = 20;

    private static final TypeReference<List<SheetPlan>> PLANS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final BusinessClock clock;

    ImportRows(JdbcClient sql, JsonMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SheetImport> find(UUID id) {
        return sql.sql("select * from sheet_import where community = :community and id = :id")
                .param("community", community())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SheetImport> recent() {
        return sql.sql("select * from sheet_import where community = :community order by id desc limit :recent")
                .param("community", community())
                .param("recent", RECENT)
                .query((row, n) -> read(row))
                .list();
    }

    public void add(UUID id, String file, String fileName, UUID by) {
        sql.sql("""
                insert into sheet_import (community, id, file, file_name, state, round, requested_by, requested_at,
                                          rows_total, rows_done, sheets, outcome)
                values (:community, :id, :file, :name, 'CHECKING', 1, :by, :at, 0, 0, '[]', :outcome::jsonb)
                """)
                .param("community", community())
                .param("id", id)
                .param("file", file)
                .param("name", fileName)
                .param("by", by)
                .param("at", now())
                .param("outcome", json.writeValueAsString(Outcome.NONE))
                .update();
    }

    /** To be read again, as these plans say. False when it is not checked. */
    public boolean again(UUID id, List<SheetPlan> sheets) {
        return sql.sql("""
                update sheet_import
                   set state = 'CHECKING', round = round + 1, rows_total = 0, rows_done = 0, sheets = :sheets::jsonb
                 where community = :community and id = :id and state = 'CHECKED' and file is not null
                """)
                        .param("community", community())
                        .param("id", id)
                        .param("sheets", json.writeValueAsString(sheets))
                        .update()
                > 0;
    }

    /** To be kept. False when it is not checked. */
    public boolean keep(UUID id, UUID by) {
        return sql.sql("""
                update sheet_import set state = 'KEEPING', kept_by = :by, rows_total = 0, rows_done = 0
                 where community = :community and id = :id and state = 'CHECKED' and file is not null
                """)
                        .param("community", community())
                        .param("id", id)
                        .param("by", by)
                        .update()
                > 0;
    }

    /** At once, whatever becomes of the transaction around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(UUID id, int total, int done) {
        sql.sql("""
                update sheet_import set rows_total = :total, rows_done = least(:done, :total)
                 where community = :community and id = :id
                """)
                .param("community", community())
                .param("id", id)
                .param("total", total)
                .param("done", done)
                .update();
    }

    /** What that round came to; nothing when another round has begun. */
    public void checked(SheetImport one, List<SheetPlan> sheets, Outcome outcome, @Nullable String marked) {
        sql.sql("""
                update sheet_import
                   set state = 'CHECKED', rows_done = rows_total, sheets = :sheets::jsonb, outcome = :outcome::jsonb,
                       marked = :marked::text
                 where community = :community and id = :id and round = :round and state = :state
                """)
                .param("community", community())
                .param("id", one.id())
                .param("round", one.round())
                .param("state", one.state().name())
                .param("sheets", json.writeValueAsString(sheets))
                .param("outcome", json.writeValueAsString(outcome))
                .param("marked", marked)
                .update();
    }

    public void end(UUID id, State state, Outcome outcome) {
        sql.sql("""
                update sheet_import set state = :state, rows_done = rows_total, outcome = :outcome::jsonb
                 where community = :community and id = :id
                """)
                .param("community", community())
                .param("id", id)
                .param("state", state.name())
                .param("outcome", json.writeValueAsString(outcome))
                .update();
    }

    private SheetImport read(ResultSet row) throws SQLException {
        return new SheetImport(
                row.getObject("id", UUID.class),
                row.getString("file"),
                row.getString("marked"),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getObject("requested_by", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                json.readValue(row.getString("sheets"), PLANS),
                json.readValue(row.getString("outcome"), Outcome.class),
                row.getObject("kept_by", UUID.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
