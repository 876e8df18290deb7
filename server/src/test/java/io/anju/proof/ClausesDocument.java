package io.anju.proof;

import io.anju.proof.ClauseCatalogue.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The text of docs/clauses.md. */
record ClausesDocument(List<Line> lines, Claims claims) {

    String text() {
        var shown =
                lines.stream().filter(line -> isTested(line) || isJudged(line)).toList();
        return """
                # Clauses
                *Tested*: a test with `@Clause` claims it, and fails unless it went through HTTP and left, or was refused by, something that
                carries the id. *Judged*: the wall tells kept from broken, by the measure and kinds named. Made from the catalogue, the measures
                and the tests; `ClausesDocumentStory` fails when this file is behind. To write it anew:

                    (cd server && mvn test -Dtest=ClausesDocumentStory -Danju.write=true)

                %d clauses, %d tested, %d judged on the wall.

                ## Tested or judged
                | clause | title | tested | judged on the wall |
                |---|---|---|---|
                %s
                ## By module
                | module | clauses | tested | judged | module is |
                |---|---|---|---|---|
                %s
                ## Neither tested nor judged yet, in a module that is here
                %s
                ## Waiting for a later module
                %s""".formatted(
                        lines.size(),
                        count(this::isTested),
                        count(ClausesDocument::isJudged),
                        shown.stream().map(this::row).collect(Collectors.joining()),
                        modules(),
                        open(line -> line.here() && !shown.contains(line)),
                        open(line -> !line.here()));
    }

    private boolean isTested(Line line) {
        return !claims.of(line.id()).isEmpty();
    }

    private static boolean isJudged(Line line) {
        return !line.judged().isEmpty();
    }

    private long count(Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    private String row(Line line) {
        return "| %s | %s | %s | %s |\n"
                .formatted(line.id(), line.title(), String.join("<br>", claims.of(line.id())), line.judged());
    }

    private String modules() {
        return byModule(line -> true).entrySet().stream()
                .map(module -> "| %s | %d | %d | %d | %s |\n"
                        .formatted(
                                module.getKey(),
                                module.getValue().size(),
                                module.getValue().stream()
                                        .filter(this::isTested)
                                        .count(),
                                module.getValue().stream()
                                        .filter(ClausesDocument::isJudged)
                                        .count(),
                                module.getValue().getFirst().here() ? "here" : "to come"))
                .collect(Collectors.joining());
    }

    private String open(Predicate<Line> which) {
        return byModule(which).entrySet().stream()
                .map(module -> "- **%s** (%d): %s\n"
                        .formatted(module.getKey(), module.getValue().size(), ranges(module.getValue())))
                .collect(Collectors.joining());
    }

    private Map<String, List<Line>> byModule(Predicate<Line> which) {
        return lines.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Line::module, TreeMap::new, Collectors.toList()));
    }

    /** S01-001, S01-002, S01-003 become S01-001…003. */
    private static String ranges(List<Line> lines) {
        var ranges = new ArrayList<String>();
        for (int first = 0, last; first < lines.size(); first = last + 1) {
            last = first;
            while (last + 1 < lines.size() && follows(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            var end = last == first ? "" : "…" + lines.get(last).id().substring(4);
            ranges.add(lines.get(first).id() + end);
        }
        return String.join(", ", ranges);
    }

    private static boolean follows(Line one, Line next) {
        return one.id().startsWith(next.id().substring(0, 4)) && number(next) == number(one) + 1;
    }

    private static int number(Line line) {
        return Integer.parseInt(line.id().substring(4));
    }
}
