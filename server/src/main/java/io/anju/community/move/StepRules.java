package io.anju.community.move;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What it takes for a step to be done. See docs/domain/community.md#moving-in-and-out. */
final class StepRules {

    private static final Set<String> SUPPLY_STATES = Set.of("OPENED", "NOT_APPLICABLE");

    /**
     * What a home asks for.
     *
     * @param documents the papers, by name
     * @param utilities the supplies there are
     * @param owing whether something is still to be paid, as far as anybody knows
     */
    record Asked(List<String> documents, List<String> utilities, boolean owing) {}

    private StepRules() {}

    /** Whether the step is done by what is shown; no item is shown twice. */
    static boolean isDone(StepKind kind, StepDone shown, Asked asked) {
        var items = shown.items().stream().collect(Collectors.toMap(StepDone.Item::name, StepDone.Item::value));
        return switch (kind) {
            case FEES -> !asked.owing() || !shown.note().isBlank();
            case HANDBOOK -> shown.signed() && !shown.note().isBlank();
            case DOCUMENTS -> asked.documents().stream().allMatch(items::containsKey);
            case RULES -> shown.signed();
            case FILE -> !shown.note().isBlank() && isLease(shown);
            case READINGS -> shown.signed() && isAll(items, StepRules::isReading);
            case UTILITIES ->
                asked.utilities().stream().allMatch(one -> SUPPLY_STATES.contains(items.getOrDefault(one, "")));
            case KEYS -> shown.signed() && (isAll(items, StepRules::isCount) || passedNoKeys(items, shown));
            case FILE_CLOSED -> true;
        };
    }

    /** Keys came from the builder or the owner, or the lock has none: the note says so. */
    private static boolean passedNoKeys(Map<String, String> items, StepDone shown) {
        return items.isEmpty() && !shown.note().isBlank();
    }

    private static boolean isLease(StepDone shown) {
        var from = shown.from();
        var until = shown.until();
        return from != null && until != null && from.isBefore(until);
    }

    private static boolean isAll(Map<String, String> items, Predicate<String> form) {
        return !items.isEmpty() && items.values().stream().allMatch(form);
    }

    private static boolean isReading(String value) {
        return value.matches("\\d{1,9}(\\.\\d{1,3})?");
    }

    private static boolean isCount(String value) {
        return value.matches("[1-9]\\d?");
    }
}
