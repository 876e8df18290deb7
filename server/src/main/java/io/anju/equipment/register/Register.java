package io.anju.equipment.register;

import io.anju.equipment.register.Item.Lack;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The machines of the community in scope, by code. */
@Component
@Transactional(readOnly = true)
public class Register {

    /** Which of the machines to show; null asks for all. What is scrapped is shown only when asked for. */
    public record Filter(
            String words,
            @Nullable String system,
            @Nullable String kind,
            @Nullable UUID place,
            @Nullable ItemState state,
            @Nullable Lack lack) {}

    /** Some of the register, and the machine it goes on after. */
    public record Page(List<Item> items, @Nullable UUID next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * How many machines of a system that are not scrapped lack what.
     *
     * @param items of the system in all
     */
    public record Count(String system, String name, int items, int responsible, int contractor, int card, int hanging) {

        int of(Lack lack) {
            return switch (lack) {
                case RESPONSIBLE -> responsible;
                case CONTRACTOR -> contractor;
                case CARD -> card;
                case HANGING -> hanging;
            };
        }
    }

    /** What each machine lacks, beside all that is written down. */
    private static final String ITEMS = """
            (select e.*, c.name as kind_name, c.n as kind_n, s.key as system_key, s.name as system_name, s.n as system_n,
                    p.spoken_label as place_label, p.label as place_key, w.name as responsible_name, w.badge as responsible_badge,
                    printed.at as printed_at,
                    e.state = 'IN_USE' and w.employee is null as no_responsible,
                    e.state = 'IN_USE' and c.licensed and (e.contractor is null or e.licence is null or e.licence_until is null
                        or e.licence_until < :today::date) as no_contractor,
                    e.state <> 'SCRAPPED' and printed.at is null as no_card,
                    e.state <> 'SCRAPPED' and e.card_hung_at is null as no_hanging
               from equipment_item e
               join %1$s c on c.key = e.class
               join %1$s s on s.key = c.parent
               join community_place_v1 p on p.community = e.community and p.id = e.place
               left join workforce_posting_v1 w on w.community = e.community and w.employee = e.responsible
                and w.during @> :today::date
               left join lateral (select max(t.printed_at) as at
                                    from equipment_card k
                                    join equipment_print t on t.community = k.community and t.id = k.print
                                   where k.community = e.community and k.item = e.id) printed on true
              where e.community = :community)""".formatted(EquipmentClasses.HERE);

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Register(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Those whose code, or the label of whose place, begins with the words, or whose name contains them.
     *
     * @param after the machine seen last; null for the beginning
     */
    public Page page(Filter filter, @Nullable UUID after, int limit) {
        var rows = ask("""
                select i.* from %s i
                 where (:after::uuid is null or (i.code collate natural_order, i.id) >
                            (select a.code collate natural_order, a.id from equipment_item a
                              where a.community = :community and a.id = :after::uuid))
                   and (:words = '' or starts_with(i.code, :words) or starts_with(i.place_key, :words)
                        or strpos(i.name, :words) > 0)
                   and (:system::text is null or i.system_key = :system)
                   and (:kind::text is null or i.class = :kind)
                   and (:place::uuid is null or i.place = :place::uuid or starts_with(i.place_key, (
                            select q.label || '-' from community_place_v1 q
                             where q.community = :community and q.id = :place::uuid)))
                   and (:state::text is null and i.state <> 'SCRAPPED' or i.state = :state)
                   and (:lack::text is null
                        or :lack = 'RESPONSIBLE' and i.no_responsible or :lack = 'CONTRACTOR' and i.no_contractor
                        or :lack = 'CARD' and i.no_card or :lack = 'HANGING' and i.no_hanging)
                 order by i.code collate natural_order, i.id limit :limit
                """)
                .param("after", after)
                .param("words", filter.words())
                .param("system", filter.system())
                .param("kind", filter.kind())
                .param("place", filter.place())
                .param("state", name(filter.state()))
                .param("lack", name(filter.lack()))
                .param("limit", limit + 1)
                .query(ItemRow::item)
                .list();
        var items = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(items, rows.size() > limit ? items.getLast().id() : null);
    }

    /** Scrapped ones too. @throws NotFound when it is not here */
    public Item required(UUID id) {
        return ask("select i.* from %s i where i.id = :id")
                .param("id", id)
                .query(ItemRow::item)
                .optional()
                .orElseThrow(() -> new NotFound("equipment.no-such-item"));
    }

    /** Those of the ids that are here and not scrapped, in the order given. */
    public List<Item> standing(Collection<UUID> ids) {
        return List.copyOf(ask("""
                select i.* from %s i
                  join unnest(:ids::text[]::uuid[]) with ordinality as asked (id, n) on asked.id = i.id
                 where i.state <> 'SCRAPPED' order by asked.n
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(ItemRow::item)
                .list());
    }

    /** All that are not scrapped, by code. */
    public List<Item> all() {
        return List.copyOf(ask("""
                select i.* from %s i where i.state <> 'SCRAPPED' order by i.code collate natural_order, i.id
                """).query(ItemRow::item).list());
    }

    /** By system, in the order in which people choose; systems without a machine are left out. */
    public List<Count> counts() {
        var lacks = Arrays.stream(Lack.values())
                .map(lack -> lack.name().toLowerCase(Locale.ROOT))
                .map(lack -> "count(*) filter (where i.no_%1$s)::int as %1$s".formatted(lack))
                .collect(Collectors.joining(", "));
        return List.copyOf(ask("""
                select i.system_key as system, i.system_name as name, count(*)::int as items, %s
                  from %%s i where i.state <> 'SCRAPPED'
                 group by i.system_key, i.system_name, i.system_n order by i.system_n, i.system_key
                """.formatted(lacks)).query(Count.class).list());
    }

    private JdbcClient.StatementSpec ask(String statement) {
        return sql.sql(statement.formatted(ITEMS))
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
