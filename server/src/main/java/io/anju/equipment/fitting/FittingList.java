package io.anju.equipment.fitting;

import io.anju.community.Places;
import io.anju.equipment.FittingKind;
import io.anju.equipment.Fittings;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The valves and risers that hang, by label; and those that serve a space, the nearest first. */
@Component
@Transactional(readOnly = true)
public class FittingList implements Fittings {

    private static final int MOST = 20;

    /** A place it serves. */
    public record Served(UUID place, String label) {}

    /**
     * One of them, with all that is written down about it.
     *
     * @param placeLabel what people call the place where it hangs
     * @param version to be said when it is changed
     */
    public record Line(
            UUID id,
            FittingKind kind,
            String label,
            String name,
            UUID place,
            String placeLabel,
            String position,
            List<Served> serves,
            List<String> photos,
            int version) {

        public Line {
            serves = List.copyOf(serves);
            photos = List.copyOf(photos);
        }
    }

    /** Some of the list, and the label it goes on after. */
    public record Page(List<Line> items, @Nullable String next) {}

    private final JdbcClient sql;
    private final Places places;

    FittingList(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /**
     * Those whose label, or the label of whose place, begins with the words, or whose name contains them.
     *
     * @param after the last label seen; empty for the beginning
     */
    public Page page(String words, String after, int limit) {
        var lines = new ArrayList<>(sql.sql("""
                select f.id, f.kind, f.label, f.name, f.place, p.spoken_label, f.position, f.photos, f.version,
                       array(select r.place::text from fitting_reach r
                               join community_place_v1 s on s.community = r.community and s.id = r.place
                              where r.community = f.community and r.fitting = f.id and r.until is null
                              order by s.label collate natural_order) as reach,
                       array(select s.spoken_label from fitting_reach r
                               join community_place_v1 s on s.community = r.community and s.id = r.place
                              where r.community = f.community and r.fitting = f.id and r.until is null
                              order by s.label collate natural_order) as served
                  from fitting f join community_place_v1 p on p.community = f.community and p.id = f.place
                 where f.community = :community and f.ended_at is null
                   and f.label collate natural_order > :after
                   and (:words = '' or starts_with(f.label, :words) or starts_with(p.label, :words)
                        or strpos(f.name, :words) > 0)
                 order by f.label collate natural_order limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("words", words)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> line(row))
                .list());
        if (lines.size() <= limit) {
            return new Page(lines, null);
        }
        lines.removeLast();
        return new Page(lines, lines.getLast().label());
    }

    @Override
    public List<Fitting> serving(UUID space) {
        var around = places.around(space).stream().map(UUID::toString).toArray(String[]::new);
        return List.copyOf(sql.sql("""
                select f.id, f.kind, f.label, f.name, p.spoken_label, f.position, f.photos
                  from fitting f join community_place_v1 p on p.community = f.community and p.id = f.place
                  join (select r.fitting, min(a.n) as n
                          from unnest(:around::text[]::uuid[]) with ordinality as a (place, n)
                          join fitting_reach r on r.community = :community and r.place = a.place and r.until is null
                         group by r.fitting) near on near.fitting = f.id
                 where f.community = :community and f.ended_at is null
                 order by f.kind like '%RISER', near.n, f.label collate natural_order limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("around", around)
                .param("most", MOST)
                .query((row, n) -> new Fitting(
                        row.getObject("id", UUID.class),
                        FittingKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("name"),
                        row.getString("spoken_label"),
                        row.getString("position"),
                        texts(row, "photos")))
                .list());
    }

    @Override
    public Optional<String> label(UUID fitting) {
        return sql.sql("select label from fitting where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", fitting)
                .query(String.class)
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        var reach = texts(row, "reach");
        var served = texts(row, "served");
        var serves = new ArrayList<Served>();
        for (int i = 0; i < reach.size(); i++) {
            serves.add(new Served(UUID.fromString(reach.get(i)), served.get(i)));
        }
        return new Line(
                row.getObject("id", UUID.class),
                FittingKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("name"),
                row.getObject("place", UUID.class),
                row.getString("spoken_label"),
                row.getString("position"),
                serves,
                texts(row, "photos"),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
