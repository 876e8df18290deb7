package io.anju.servicedesk.playbook;

import io.anju.files.Files;
import io.anju.kernel.Ids;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.playbook.Leaks.Done;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leak damaged, one record a home, linked to the ticket; every further set of photos is added to it. */
@Component
@Transactional
class Losses {

    private final JdbcClient sql;
    private final Files files;

    Losses(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /**
     * Nothing inside a home is photographed unless they agree, and no loss is written down unless it is shown.
     *
     * @param clause that asks for the photos
     */
    static void mustShow(boolean consent, List<String> photos, String clause) {
        if (!consent) {
            throw new Unacceptable("servicedesk.no-consent", "consent");
        }
        if (photos.isEmpty()) {
            throw new Unacceptable("servicedesk.loss-photos-missing", "photos", clause);
        }
    }

    void require(List<String> photos) {
        if (!photos.stream().allMatch(files::exists)) {
            throw new Unacceptable("servicedesk.photo-missing", "photos");
        }
    }

    void keep(Leak leak, UUID space, UUID by, Instant at, Done done) {
        sql.sql("""
                insert into leak_loss (community, id, ticket, space, seen_at, seen_by, note, photos)
                values (:community, :id, :ticket, :space, :at, :by, :note, :photos::text[])
                on conflict (community, ticket, space) do update
                   set photos = (select array_agg(distinct photo) from unnest(leak_loss.photos || excluded.photos) as photo),
                       note = coalesce(excluded.note, leak_loss.note)
                """)
                .param("community", leak.id().community())
                .param("id", Ids.next())
                .param("ticket", leak.id().id())
                .param("space", space)
                .param("at", LeakTickets.utc(at))
                .param("by", by)
                .param("note", done.note())
                .param("photos", done.photos().toArray(String[]::new))
                .update();
    }

    boolean isShown(Leak leak) {
        return sql.sql("""
                select exists (select from leak_loss where community = :community and ticket = :ticket and space = :space)
                """)
                .param("community", leak.id().community())
                .param("ticket", leak.id().id())
                .param("space", leak.space())
                .query(Boolean.class)
                .single();
    }
}
