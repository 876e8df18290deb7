package io.anju.community.move;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a step is done; which of it a step needs, {@link StepRules} says.
 *
 * @param person who signed
 * @param note the handbook's version, the line of business, who bears what is owed, why no keys passed the desk
 * @param papers signatures and signed sheets, by SHA-256
 * @param items papers, meters, supplies or keys, one by one
 * @param from the first day of the lease
 * @param until the first day after it
 */
public record StepDone(
        String person,
        String note,
        List<String> papers,
        List<Item> items,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * One thing.
     *
     * @param name of the paper, meter or supply, or the key's number
     * @param value the reading, {@code OPENED} or {@code NOT_APPLICABLE}, how many keys; the paper's SHA-256
     */
    public record Item(String name, String value) {}

    public StepDone {
        papers = List.copyOf(papers);
        items = List.copyOf(items);
    }

    boolean signed() {
        return !person.isBlank() && !papers.isEmpty();
    }
}
