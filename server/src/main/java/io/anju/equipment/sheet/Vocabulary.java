package io.anju.equipment.sheet;

import io.anju.equipment.register.EquipmentClasses;
import io.anju.equipment.register.ItemState;
import io.anju.kernel.Scope;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the words of a workbook mean in the community in scope. */
@Component
@Transactional(readOnly = true)
class Vocabulary {

    /**
     * @param kinds key of each class by system and name
     * @param places by their label
     * @param people employees by badge, those who have left among them
     * @param badges the other way round
     * @param states by their word
     */
    record Words(
            Map<String, String> kinds,
            Map<String, UUID> places,
            Map<String, UUID> people,
            Map<UUID, String> badges,
            Map<String, ItemState> states) {

        static String kind(String system, String name) {
            return system + "\n" + name;
        }
    }

    private final JdbcClient sql;
    private final EquipmentClasses classes;
    private final MessageSource texts;

    Vocabulary(JdbcClient sql, EquipmentClasses classes, MessageSource texts) {
        this.sql = sql;
        this.classes = classes;
        this.texts = texts;
    }

    Words here() {
        var people = new HashMap<String, UUID>();
        var badges = new HashMap<UUID, String>();
        sql.sql("""
                select employee, badge from workforce_posting_v1 where community = :community order by lower(during), badge
                """).param("community", community()).query(row -> {
            people.put(row.getString("badge"), row.getObject("employee", UUID.class));
            badges.put(row.getObject("employee", UUID.class), row.getString("badge"));
        });
        return new Words(kinds(), places(), people, badges, states());
    }

    String word(ItemState state) {
        return texts.getMessage("equipment.state." + state, null, Locale.CHINA);
    }

    String heading(Column column) {
        return texts.getMessage(column.key(), null, Locale.CHINA);
    }

    private Map<String, String> kinds() {
        var lines = classes.here();
        var systems = new HashMap<String, String>();
        lines.stream().filter(line -> line.parent() == null).forEach(line -> systems.put(line.key(), line.name()));
        var kinds = new HashMap<String, String>();
        for (var line : lines) {
            var parent = line.parent();
            if (parent != null && line.active()) {
                kinds.put(Words.kind(systems.getOrDefault(parent, parent), line.name()), line.key());
            }
        }
        return kinds;
    }

    private Map<String, UUID> places() {
        var places = new HashMap<String, UUID>();
        sql.sql("select id, label from community_place_v1 where community = :community")
                .param("community", community())
                .query(row -> {
                    places.put(row.getString("label"), row.getObject("id", UUID.class));
                });
        return places;
    }

    private Map<String, ItemState> states() {
        return Map.of(word(ItemState.IN_USE), ItemState.IN_USE, word(ItemState.STOPPED), ItemState.STOPPED);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
