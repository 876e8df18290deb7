package io.anju.workforce.handover;

import io.anju.kernel.Scope;
import io.anju.workforce.HandedOver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one list of everything open under a name, as it was when it was offered. Works with no module that has anything. */
@Component
@Transactional
class OpenItems {

    record Item(
            String kind,
            UUID subject,
            String label,
            @Nullable String link) {}

    private record KeptItem(UUID handover, Item item) {}

    private final JdbcClient sql;
    private final List<HandedOver> sources;

    OpenItems(JdbcClient sql, List<HandedOver> sources) {
        this.sql = sql;
        this.sources = sources;
    }

    List<Item> of(UUID account) {
        return sources.stream()
                .flatMap(source -> source.openOf(account).stream()
                        .map(item -> new Item(source.kind(), item.subject(), item.label(), item.link())))
                .toList();
    }

    void keep(UUID handover, List<Item> items) {
        for (int n = 0; n < items.size(); n++) {
            var item = items.get(n);
            sql.sql("""
                    insert into handover_item (community, handover, n, kind, subject, label, link)
                    values (:community, :handover, :n, :kind, :subject, :label, :link)
                    """)
                    .param("community", Scope.current().requiredCommunity())
                    .param("handover", handover)
                    .param("n", n)
                    .param("kind", item.kind())
                    .param("subject", item.subject())
                    .param("label", item.label())
                    .param("link", item.link())
                    .update();
        }
    }

    List<Item> kept(UUID handover) {
        return kept(List.of(handover)).getOrDefault(handover, List.of());
    }

    /** How much each leaves open; one with nothing open is not among them. */
    Map<UUID, Integer> counted(List<UUID> handovers) {
        return sql
                .sql("""
                select handover, count(*)::int as things from handover_item
                 where community = :community and handover = any (string_to_array(:handovers, ',')::uuid[])
                 group by handover
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("handovers", handovers.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, n) -> Map.entry(row.getObject("handover", UUID.class), row.getInt("things")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of several at once; one with nothing open is not among them. */
    Map<UUID, List<Item>> kept(List<UUID> handovers) {
        return sql
                .sql("""
                select handover, kind, subject, label, link from handover_item
                 where community = :community and handover = any (string_to_array(:handovers, ',')::uuid[])
                 order by handover, n
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("handovers", handovers.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, n) -> new KeptItem(
                        row.getObject("handover", UUID.class),
                        new Item(
                                row.getString("kind"),
                                row.getObject("subject", UUID.class),
                                row.getString("label"),
                                row.getString("link"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        KeptItem::handover, Collectors.mapping(KeptItem::item, Collectors.toList())));
    }

    void pass(List<Item> items, UUID from, UUID to) {
        items.forEach(item -> sources.stream()
                .filter(source -> source.kind().equals(item.kind()))
                .forEach(source -> source.takenOver(item.subject(), from, to)));
    }
}
