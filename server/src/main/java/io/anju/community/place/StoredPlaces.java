package io.anju.community.place;

import io.anju.community.Places;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredPlaces implements Places {

    private final JdbcClient sql;

    StoredPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Place> find(UUID place) {
        return sql.sql("select id, kind, label, spoken_label from place where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", place)
                .query(Place.class)
                .optional();
    }

    @Override
    public boolean all(Set<UUID> places) {
        return sql.sql("""
                select count(*) = :wanted from place where community = :community and id = any (:places::text[]::uuid[])
                """)
                .param("wanted", places.size())
                .param("community", Scope.current().requiredCommunity())
                .param("places", places.stream().map(UUID::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Place> outermost() {
        return sql.sql("""
                select id, kind, label, spoken_label from place
                 where community = :community and parent is null and kind <> 'SPACE' order by label collate natural_order
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("spoken_label")))
                .list();
    }

    @Override
    public List<UUID> around(UUID place) {
        return around(List.of(place)).getOrDefault(place, List.of());
    }

    private record Up(UUID place, UUID id) {}

    @Override
    public Map<UUID, List<UUID>> around(Collection<UUID> places) {
        return sql
                .sql("""
                with recursive up as (
                    select id as place, id, parent, 0 as steps from place
                     where community = :community and id = any (:places::text[]::uuid[])
                    union all
                    select up.place, p.id, p.parent, up.steps + 1
                      from up join place p on p.community = :community and p.id = up.parent)
                select place, id from up order by steps
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("places", places.stream().map(UUID::toString).toArray(String[]::new))
                .query(Up.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Up::place, Collectors.mapping(Up::id, Collectors.toList())));
    }

    @Override
    public UUID add(Kind kind, @Nullable UUID parent, String label, String spokenLabel) {
        var id = Ids.next();
        sql.sql("""
                insert into place (community, id, kind, parent, label, spoken_label)
                values (:community, :id, :kind, :parent::uuid, :label, :spoken)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("kind", kind.name())
                .param("parent", parent)
                .param("label", label)
                .param("spoken", spokenLabel)
                .update();
        return id;
    }
}
