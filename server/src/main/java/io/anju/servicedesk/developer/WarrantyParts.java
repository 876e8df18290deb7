package io.anju.servicedesk.developer;

import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when the developer answers for each part of the community in scope, and by when. */
@Component
@Transactional
public class WarrantyParts {

    /**
     * One part.
     *
     * @param part as categories name it
     * @param endsOn the last day of its warranty
     * @param replyHours until the developer has to say what it does, 1 to 720
     * @param mendHours until it has to be mended, not less than that, to 2160
     * @param version 0 for one that was never written down
     */
    public record Part(String part, LocalDate endsOn, int replyHours, int mendHours, int version) {}

    private final JdbcClient sql;

    WarrantyParts(JdbcClient sql) {
        this.sql = sql;
    }

    /** By part. */
    @Transactional(readOnly = true)
    public List<Part> list() {
        return List.copyOf(sql.sql("""
                select part, ends_on, reply_hours, mend_hours, version from warranty_part
                 where community = :community order by part
                """)
                .param("community", Scope.current().requiredCommunity())
                .query(Part.class)
                .list());
    }

    /** One whose warranty runs on that day. */
    Optional<Part> runningOn(String part, LocalDate day) {
        return list().stream()
                .filter(one -> one.part().equals(part) && !day.isAfter(one.endsOn()))
                .findFirst();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since that version */
    public void write(Part wanted) {
        int written = sql.sql("""
                insert into warranty_part as w (community, part, ends_on, reply_hours, mend_hours, version)
                select :community, :part, :endsOn, :reply, :mend, 1
                 where :version = 0 or exists (select from warranty_part where community = :community and part = :part)
                on conflict (community, part) do update set ends_on = excluded.ends_on,
                    reply_hours = excluded.reply_hours, mend_hours = excluded.mend_hours, version = w.version + 1
                 where w.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("part", wanted.part())
                .param("endsOn", wanted.endsOn())
                .param("reply", wanted.replyHours())
                .param("mend", wanted.mendHours())
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(
                    "Warranty of " + wanted.part() + " changed since " + wanted.version());
        }
    }
}
