package io.anju.jobs.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.anju.kernel.CommunityEvent;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

/** An event type that is renamed without its old name staying in the list would lose the publications on their way. */
class StoredEventNamesTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.anju");

    @Test
    void everyNameEverStoredIsStillAnEvent() throws IOException {
        assertThat(unknown(StoredEventNames.read().values()))
                .as("events/<module>.properties names these classes, which are gone: point the name at the new class")
                .isEmpty();
        assertThat(unknown(List.of("io.anju.jobs.NoLongerThere"))).hasSize(1);
    }

    @Test
    void everyEventIsInTheList() throws IOException {
        assertThat(unlisted(events(), StoredEventNames.read()))
                .as("add <class>=<class> to events/<module>.properties, and never remove a line")
                .isEmpty();
        assertThat(unlisted(Stream.of("io.anju.New"), Map.of())).hasSize(1);
    }

    @Test
    void everyListenerHasANameOfItsOwn() {
        var unnamed = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class)
                        && method.getAnnotationOfType(ApplicationModuleListener.class)
                                .id()
                                .isEmpty())
                .map(method -> method.getFullName())
                .toList();
        assertThat(unnamed)
                .as("say @ApplicationModuleListener(id = \"<module>.<what>\"): else a renamed method loses its events")
                .isEmpty();
    }

    private static Stream<String> events() {
        return CODE.stream()
                .filter(type -> type.isAssignableTo(CommunityEvent.class) && !type.isInterface())
                .map(JavaClass::getName);
    }

    private static List<String> unlisted(Stream<String> events, Map<String, String> names) {
        return events.filter(event -> !names.containsValue(event)).toList();
    }

    private static List<String> unknown(Collection<String> classes) {
        return classes.stream().filter(name -> !isEvent(name)).toList();
    }

    private static boolean isEvent(String name) {
        try {
            return CommunityEvent.class.isAssignableFrom(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
