package io.anju.proof;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.anju.testing.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Disabled;

/**
 * Which tests claim which clause, read from the compiled tests: a claim that does not hold fails its test, so that in a
 * green run every line here was shown. The samples inside {@code ClauseModuleTests} claim nothing for the product.
 */
record Claims(Map<String, List<String>> byClause) {

    static Claims ofTheTests() {
        var found = new TreeMap<String, List<String>>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("io.anju").stream()
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(Clause.class) && !method.isAnnotatedWith(Disabled.class))
                        .forEach(method -> note(method, found));
        found.values().forEach(tests -> tests.sort(null));
        return new Claims(found);
    }

    private static void note(JavaMethod method, Map<String, List<String>> found) {
        var sentence = method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        for (var clause : method.getAnnotationOfType(Clause.class).value()) {
            found.computeIfAbsent(clause, id -> new ArrayList<>())
                    .add("`" + method.getOwner().getSimpleName() + "`: " + sentence);
        }
    }

    List<String> of(String clause) {
        return byClause.getOrDefault(clause, List.of());
    }
}
