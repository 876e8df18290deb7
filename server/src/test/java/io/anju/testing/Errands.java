package io.anju.testing;

import io.anju.workforce.HandedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;

/** Open things of the tests' own, to be handed over with a shift. */
@TestComponent
public class Errands implements HandedOver {

    /** One thing that changed hands. */
    public record Taken(UUID subject, UUID from, UUID to) {}

    private final Map<UUID, List<Item>> open = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /** Something that the account answers for. */
    public UUID give(UUID account, String label) {
        var subject = UUID.randomUUID();
        open.computeIfAbsent(account, who -> new CopyOnWriteArrayList<>()).add(new Item(subject, label, null));
        return subject;
    }

    /** What changed hands, and between whom, in this order. */
    public List<Taken> taken(UUID subject) {
        return taken.stream().filter(one -> one.subject().equals(subject)).toList();
    }

    @Override
    public String kind() {
        return "testing.errand";
    }

    @Override
    public List<Item> openOf(UUID account) {
        return List.copyOf(open.getOrDefault(account, List.of()));
    }

    @Override
    public void takenOver(UUID subject, UUID from, UUID to) {
        taken.add(new Taken(subject, from, to));
        var moved = openOf(from).stream()
                .filter(item -> item.subject().equals(subject))
                .toList();
        open.getOrDefault(from, new ArrayList<>()).removeAll(moved);
        open.computeIfAbsent(to, who -> new CopyOnWriteArrayList<>()).addAll(moved);
    }
}
