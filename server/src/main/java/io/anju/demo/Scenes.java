package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.kernel.Ids;
import io.anju.servicedesk.category.Categories;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets the scene: what a community promises, who is who, and what pictures there are. */
@Component
class Scenes {

    /** Beside the arrival, which every community of the demonstration promises from the beginning. */
    private static final List<String> PROMISED = List.of(
            "S03-042", "S05-036", "S05-037", "S05-038", "S05-039", "S05-041", "S05-042", "S05-043", "S05-044",
            "S05-047", "S05-048", "S05-061", "S05-063", "S07-038", "S07-055", "S09-001", "S11-052", "S11-053",
            "S11-114", "S11-150", "S11-177", "S12-007", "S12-039", "S12-044", "S12-045", "S12-046", "S15-001",
            "S15-010", "S15-016", "S15-022", "S18-022", "S18-030", "S18-031", "S19-075");

    /** What the sources of those leave open. */
    private static final Map<String, Map<String, Object>> FILLED = Map.of(
            "S09-001", Map.of("interval_from_source", "每季度"),
            "S11-053", Map.of("hours_from_source", 4));

    private static final List<String> PROMISED_ELSEWHERE =
            List.of("S07-038", "S07-055", "S11-052", "S11-053", "S11-114", "S15-022", "S19-075");

    private static final Set<String> CATEGORIES = Set.of(
            "leak",
            "power",
            "lock",
            "clog",
            "clean",
            "lift",
            "help",
            "other",
            "heating",
            "complaint",
            "enquiry",
            "fee",
            "suggestion",
            "praise");

    private final Promises promises;
    private final Categories categories;
    private final Furnishing furnishing;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    Scenes(
            Promises promises,
            Categories categories,
            Furnishing furnishing,
            Pictures pictures,
            TransactionTemplate transaction) {
        this.promises = promises;
        this.categories = categories;
        this.furnishing = furnishing;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    UUID promise(Site site, Plan.Ground kind) {
        (kind == Plan.Ground.HOMES ? PROMISED : PROMISED_ELSEWHERE)
                .forEach(clause -> promises.adopt(
                        new NewAdoption(clause, FILLED.getOrDefault(clause, Map.of()), site.begin(), true, null)));
        return Ids.next();
    }

    Scene set(Site site, List<Home> homes) {
        var photos = site.scope(site.desk()).get(() -> pictures.keep(site));
        return Objects.requireNonNull(site.scope(site.desk())
                .get(() -> transaction.execute(status -> {
                    var known = new HashSet<String>();
                    CATEGORIES.stream()
                            .filter(key -> categories.find(key).isPresent())
                            .forEach(known::add);
                    var spaces = furnishing.spaces(site);
                    var sold = Stream.concat(homes.stream().filter(Home::sold), ChengsHome.of(site, spaces).stream());
                    return new Scene(site, spaces, furnishing.parties(sold.toList()), photos, known);
                })));
    }
}
