package io.anju.community.ledger;

import io.anju.community.ledger.LedgerPlan.NewPlace;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes many places of the community in scope at once. */
@Component
@Transactional
class PlaceRows {

    /** A space that is there, and what is known about it from now on. */
    record Described(UUID space, About about) {}

    private final JdbcClient sql;

    PlaceRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place before those in it, or in an earlier call. Refused by the database when a label is taken. */
    void addAll(List<NewPlace> places) {
        var abouts = places.stream().map(NewPlace::about).toList();
        about(sql.sql("""
                insert into place (community, id, kind, parent, label, spoken_label,
                                   space_kind, use, certificate_area, occupied, trading)
                select :community, id, kind, nullif(parent, '')::uuid, label, spoken, nullif(space_kind, ''), nullif(use, ''),
                       nullif(area, '')::numeric, nullif(occupied, '')::boolean, nullif(trading, '')::boolean
                  from unnest(:ids::text[]::uuid[], :kinds::text[], :parents::text[], :labels::text[], :spoken::text[],
                              :spaceKinds::text[], :uses::text[], :areas::text[], :occupied::text[], :trading::text[])
                       as told (id, kind, parent, label, spoken, space_kind, use, area, occupied, trading)
                """), abouts)
                .param("ids", texts(places, NewPlace::id))
                .param("kinds", texts(places, place -> place.named().kind()))
                .param("parents", texts(places, place -> Objects.toString(place.parent(), "")))
                .param("labels", texts(places, place -> place.named().label()))
                .param("spoken", texts(places, place -> place.named().spokenLabel()))
                .update();
    }

    void describe(List<Described> spaces) {
        about(sql.sql("""
                update place
                   set space_kind = nullif(told.space_kind, ''), use = nullif(told.use, ''),
                       certificate_area = nullif(told.area, '')::numeric, occupied = nullif(told.occupied, '')::boolean,
                       trading = nullif(told.trading, '')::boolean, about_version = place.about_version + 1
                  from unnest(:ids::text[]::uuid[], :spaceKinds::text[], :uses::text[], :areas::text[], :occupied::text[],
                              :trading::text[])
                       as told (id, space_kind, use, area, occupied, trading)
                 where place.community = :community and place.id = told.id
                """), spaces.stream().map(Described::about).toList())
                .param("ids", texts(spaces, Described::space))
                .update();
    }

    private static JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, List<About> abouts) {
        return statement
                .param("community", Scope.current().requiredCommunity())
                .param("spaceKinds", texts(abouts, about -> Objects.toString(about.kind(), "")))
                .param("uses", texts(abouts, about -> Objects.toString(about.use(), "")))
                .param("areas", texts(abouts, about -> Objects.toString(about.certificateArea(), "")))
                .param("occupied", texts(abouts, about -> Objects.toString(about.occupied(), "")))
                .param("trading", texts(abouts, about -> Objects.toString(about.trading(), "")));
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> of) {
        return rows.stream().map(of).map(Object::toString).toArray(String[]::new);
    }
}
