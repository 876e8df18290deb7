package io.anju.servicedesk.field;

import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.servicedesk.ticket.Said.Door;
import io.anju.servicedesk.ticket.Said.DoorStep;
import io.anju.servicedesk.ticket.Said.Findings;
import io.anju.servicedesk.ticket.Said.Leave;
import io.anju.servicedesk.ticket.Said.NoEntry;
import io.anju.servicedesk.ticket.Said.OtherNeeds;
import io.anju.servicedesk.ticket.Said.Part;
import io.anju.servicedesk.ticket.Said.Unsigned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is known of visits: a row a round. */
@Component
@Transactional
public class FieldVisits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    FieldVisits(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of all rounds, the first on top. */
    @Transactional(readOnly = true)
    public List<FieldVisit> of(UUID ticket) {
        return sql.sql("select * from field_visit where community = :community and ticket = :ticket order by round")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query((row, n) -> visit(row))
                .list();
    }

    Optional<FieldVisit> find(UUID ticket, int round) {
        return of(ticket).stream().filter(visit -> visit.round() == round).findFirst();
    }

    void arrived(FieldStep step, @Nullable Door door, boolean complete) {
        sql.sql("""
                insert into field_visit (community, ticket, round, arrived_at, confirmed, purpose, no_entry, entered_at, complete)
                values (:community, :ticket, :round, :at, :confirmed::text[], :purpose, :noEntry, :entered, :complete)
                on conflict do nothing
                """)
                .param("community", step.ticket().community())
                .param("ticket", step.ticket().id())
                .param("round", step.round())
                .param("at", utc(step.at()))
                .param("confirmed", names(door))
                .param("purpose", door == null ? null : door.purpose())
                .param("noEntry", name(door == null ? null : door.noEntry()))
                .param("entered", consented(door) ? utc(step.at()) : null)
                .param("complete", complete)
                .update();
    }

    /** One whose arrival was told of before visits were kept: nothing was said at the door. */
    void begin(FieldStep step) {
        sql.sql("""
                insert into field_visit (community, ticket, round, arrived_at, confirmed, complete)
                select community, id, :round, coalesce(arrived_at, :at), '{}', false
                  from ticket where community = :community and id = :ticket
                on conflict do nothing
                """)
                .param("round", step.round())
                .param("at", utc(step.at()))
                .param("community", step.ticket().community())
                .param("ticket", step.ticket().id())
                .update();
    }

    void entered(FieldStep step, Door door, boolean complete) {
        sql.sql("""
                update field_visit set confirmed = confirmed || :confirmed::text[], purpose = coalesce(:purpose, purpose),
                       entered_at = coalesce(entered_at, :entered), complete = complete and :complete
                 where community = :community and ticket = :ticket and round = :round
                """)
                .param("confirmed", names(door))
                .param("purpose", door.purpose())
                .param("entered", consented(door) ? utc(step.at()) : null)
                .param("complete", complete)
                .param("community", step.ticket().community())
                .param("ticket", step.ticket().id())
                .param("round", step.round())
                .update();
    }

    void left(FieldStep step, @Nullable Leave leave, @Nullable UUID needTicket, boolean complete) {
        sql.sql("""
                update field_visit set left_at = :at, result = :result, other_needs = :otherNeeds, need = :need,
                       need_ticket = :needTicket, complete = complete and :complete
                 where community = :community and ticket = :ticket and round = :round
                """)
                .param("at", utc(step.at()))
                .param("result", leave == null ? null : leave.result())
                .param("otherNeeds", name(leave == null ? null : leave.otherNeeds()))
                .param("need", leave == null ? null : leave.need())
                .param("needTicket", needTicket)
                .param("complete", complete)
                .param("community", step.ticket().community())
                .param("ticket", step.ticket().id())
                .param("round", step.round())
                .update();
    }

    void found(FieldStep step, Findings findings) {
        sql.sql("""
                update field_visit set cause = :cause, parts = :parts::jsonb, signature = :signature, unsigned = :unsigned,
                       unsigned_because = :because
                 where community = :community and ticket = :ticket and round = :round
                """)
                .param("cause", findings.cause())
                .param("parts", findings.parts() == null ? null : JSON.writeValueAsString(findings.parts()))
                .param("signature", findings.signature())
                .param("unsigned", name(findings.unsigned()))
                .param("because", findings.unsignedBecause())
                .param("community", step.ticket().community())
                .param("ticket", step.ticket().id())
                .param("round", step.round())
                .update();
    }

    void checked(FieldStep step, List<String> lines) {
        sql.sql("""
                update field_visit set checked = :checked::text[]
                 where community = :community and ticket = :ticket and round = :round
                """)
                .param("checked", lines.toArray(String[]::new))
                .param("community", step.ticket().community())
                .param("ticket", step.ticket().id())
                .param("round", step.round())
                .update();
    }

    private static boolean consented(@Nullable Door door) {
        return door != null && door.noEntry() == null && door.confirmed().contains(DoorStep.CONSENTED);
    }

    private static String[] names(@Nullable Door door) {
        return door == null
                ? new String[0]
                : door.confirmed().stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static FieldVisit visit(ResultSet row) throws SQLException {
        var parts = row.getString("parts");
        return new FieldVisit(
                row.getObject("ticket", UUID.class),
                row.getInt("round"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getString("purpose"),
                constant(NoEntry.class, row.getString("no_entry")),
                instant(row, "entered_at"),
                instant(row, "left_at"),
                row.getString("result"),
                constant(OtherNeeds.class, row.getString("other_needs")),
                row.getString("need"),
                row.getObject("need_ticket", UUID.class),
                row.getString("cause"),
                parts == null ? null : Arrays.asList(JSON.readValue(parts, Part[].class)),
                row.getString("signature"),
                constant(Unsigned.class, row.getString("unsigned")),
                row.getString("unsigned_because"),
                List.of((String[]) row.getArray("checked").getArray()),
                row.getBoolean("complete"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
