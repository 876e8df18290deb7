package io.anju.equipment.fitting;

import io.anju.community.Places;
import io.anju.files.Files;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down valves and risers; what is taken away ends and stays known. */
@Service
@Transactional
public class FittingBook {

    private final JdbcClient sql;
    private final Places places;
    private final Files files;
    private final BusinessClock clock;

    FittingBook(JdbcClient sql, Places places, Files files, BusinessClock clock) {
        this.sql = sql;
        this.places = places;
        this.files = files;
        this.clock = clock;
    }

    /** Refused by the database when another one that hangs has the label. @throws Unacceptable for an unknown place or photo */
    public UUID add(GivenFitting given) {
        check(given);
        var id = Ids.next();
        about("""
                insert into fitting (community, id, kind, label, name, place, position, photos, registered_at, version)
                values (:community, :id, :kind, :label, :name, :place, :position, :photos::text[], :now, 1)
                """, id, given).update();
        serve(id, given.serves());
        return id;
    }

    /**
     * What it serves no longer ends now, so that it stays known what was served when.
     *
     * @param version of what was read
     * @throws OptimisticLockingFailureException when somebody changed it since
     * @throws NotFound for one that is not there, or no longer
     */
    public void change(UUID id, int version, GivenFitting given) {
        mustHang(id);
        check(given);
        int changed = about("""
                update fitting set kind = :kind, label = :label, name = :name, place = :place, position = :position,
                       photos = :photos::text[], version = version + 1
                 where community = :community and id = :id and version = :version and ended_at is null
                """, id, given).param("version", version).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Fitting " + id + " changed since " + version);
        }
        endOthers(id, given.serves());
        serve(id, given.serves());
    }

    /** It was taken away. @throws NotFound for one that is not there, or no longer */
    public void end(UUID id) {
        mustHang(id);
        sql.sql("update fitting set ended_at = :now, version = version + 1 where community = :community and id = :id")
                .param("now", now())
                .param("community", community())
                .param("id", id)
                .update();
    }

    private void mustHang(UUID id) {
        var hangs = sql.sql("""
                select id from fitting where community = :community and id = :id and ended_at is null for update
                """)
                .param("community", community())
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (hangs.isEmpty()) {
            throw new NotFound("equipment.no-such-fitting");
        }
    }

    private void check(GivenFitting given) {
        if (places.find(given.place()).isEmpty()) {
            throw new Unacceptable("equipment.no-such-place", "place");
        }
        if (!places.all(Set.copyOf(given.serves()))) {
            throw new Unacceptable("equipment.no-such-place", "serves");
        }
        if (!given.photos().stream().allMatch(files::exists)) {
            throw new Unacceptable("equipment.photo-missing", "photos");
        }
    }

    private JdbcClient.StatementSpec about(String statement, UUID id, GivenFitting given) {
        return sql.sql(statement)
                .param("community", community())
                .param("id", id)
                .param("kind", given.kind().name())
                .param("label", given.label())
                .param("name", given.name())
                .param("place", given.place())
                .param("position", given.position())
                .param("photos", given.photos().toArray(String[]::new))
                .param("now", now());
    }

    private void serve(UUID id, Collection<UUID> serves) {
        sql.sql("""
                insert into fitting_reach (community, id, fitting, place, since)
                select :community, uuidv7(), :fitting, place, :now
                  from (select distinct unnest(:places::text[]::uuid[]) as place) given
                on conflict (community, fitting, place) where until is null do nothing
                """)
                .param("community", community())
                .param("fitting", id)
                .param("places", ids(serves))
                .param("now", now())
                .update();
    }

    private void endOthers(UUID id, Collection<UUID> serves) {
        sql.sql("""
                update fitting_reach set until = :now
                 where community = :community and fitting = :fitting and until is null
                   and place <> all (:places::text[]::uuid[])
                """)
                .param("now", now())
                .param("community", community())
                .param("fitting", id)
                .param("places", ids(serves))
                .update();
    }

    private static String[] ids(Collection<UUID> places) {
        return places.stream().map(UUID::toString).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
