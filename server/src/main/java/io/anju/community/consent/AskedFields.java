package io.anju.community.consent;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the community in scope asks about: education and personality only once it added them (S16-007's lawful default). */
@Service
@Transactional
public class AskedFields {

    private final JdbcClient sql;
    private final BusinessClock clock;

    AskedFields(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Set<DetailField> here() {
        var asked = EnumSet.complementOf(EnumSet.copyOf(DetailField.TO_BE_ADDED));
        sql.sql("select field from extra_detail_field where community = :community and ended_at is null")
                .param("community", community())
                .query((row, n) -> DetailField.valueOf(row.getString("field")))
                .list()
                .forEach(asked::add);
        return asked;
    }

    /**
     * Asks about it from now on; again changes nothing.
     *
     * @throws Unacceptable when it is asked about everywhere
     */
    public void add(DetailField field) {
        requireExtra(field);
        sql.sql("""
                insert into extra_detail_field (community, id, field, added_at, added_by)
                values (:community, :id, :field, :now, :by)
                on conflict (community, field) where ended_at is null do nothing
                """)
                .param("community", community())
                .param("id", Ids.next())
                .param("field", field.name())
                .param("now", now())
                .param("by", me())
                .update();
    }

    /**
     * Asks about it no longer; what was noted of it is gone at once.
     *
     * @throws Unacceptable when it is asked about everywhere
     */
    public void drop(DetailField field) {
        requireExtra(field);
        sql.sql("""
                update extra_detail_field set ended_at = :now, ended_by = :by
                 where community = :community and field = :field and ended_at is null
                """)
                .param("community", community())
                .param("field", field.name())
                .param("now", now())
                .param("by", me())
                .update();
        sql.sql("""
                update personal_detail set ended_at = :now, value_cipher = null
                 where community = :community and field = :field and ended_at is null
                """)
                .param("community", community())
                .param("field", field.name())
                .param("now", now())
                .update();
    }

    private static void requireExtra(DetailField field) {
        if (!DetailField.TO_BE_ADDED.contains(field)) {
            throw new Unacceptable("community.detail-field", "field");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
