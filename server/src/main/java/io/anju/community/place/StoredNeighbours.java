package io.anju.community.place;

import io.anju.community.Neighbours;
import io.anju.community.place.NeighbourRule.Beside;
import io.anju.kernel.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredNeighbours implements Neighbours {

    private record Row(UUID id, String label, String spokenLabel) {}

    private final JdbcClient sql;

    StoredNeighbours(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Around of(UUID space) {
        var unit = unitOf(space);
        var byLabel = unit.stream().collect(Collectors.toMap(Row::label, Function.identity()));
        var found = unit.stream()
                .filter(row -> row.id().equals(space))
                .flatMap(here -> NeighbourRule.around(here.label(), byLabel.keySet()).stream())
                .map(beside -> neighbour(beside, byLabel))
                .toList();
        var missing = EnumSet.allOf(Side.class);
        found.forEach(one -> missing.remove(one.side()));
        return new Around(found, missing);
    }

    private static Neighbour neighbour(Beside beside, Map<String, Row> byLabel) {
        var row = Objects.requireNonNull(byLabel.get(beside.label()));
        return new Neighbour(row.id(), row.spokenLabel(), beside.side());
    }

    /** All spaces whose labels begin as that of the space does, up to its last dash. */
    private List<Row> unitOf(UUID space) {
        return sql.sql("""
                select o.id, o.label, o.spoken_label
                  from place s
                  join place o on o.community = s.community and o.kind = 'SPACE'
                   and starts_with(o.label, regexp_replace(s.label, '[^-]*$', ''))
                 where s.community = :community and s.id = :space and s.kind = 'SPACE'
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .query((row, n) ->
                        new Row(row.getObject("id", UUID.class), row.getString("label"), row.getString("spoken_label")))
                .list();
    }
}
