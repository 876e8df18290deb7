package io.anju.servicedesk.field;

import io.anju.community.Doors;
import io.anju.kernel.Scope;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Category.Charged;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.field.Checklists.Checklist;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the phone what each job asks for, so that it can ask without a network. */
@Component
@Transactional(readOnly = true)
public class JobAsks {

    /**
     * What one job asks for.
     *
     * @param home whether somebody lives or trades behind the door
     * @param entered whether somebody let them in, in the round that runs
     * @param noEntry why whoever is there did not go in: NOBODY_HOME, DECLINED or NOT_NEEDED
     * @param purpose what the visit is for, as the phone proposes to say
     * @param profile which findings are asked for: none by STANDARD
     * @param charged who may have to pay: NOBODY, REPORTER or LIABLE
     * @param warrantyPart the part of the building whose warranty may cover it
     * @param skill what whoever goes has to be able to do
     * @param checklist what is ticked before it is done
     * @param checklistRequired whether it is not done before every line is ticked
     */
    public record JobAsk(
            UUID ticket,
            boolean home,
            boolean entered,
            @Nullable String noEntry,
            String purpose,
            Profile profile,
            Charged charged,
            @Nullable String warrantyPart,
            @Nullable String skill,
            List<String> checklist,
            boolean checklistRequired) {

        public JobAsk {
            checklist = List.copyOf(checklist);
        }
    }

    private record Row(
            UUID id,
            UUID space,
            String category,
            String categoryName,
            String profile,
            boolean entered,
            @Nullable String noEntry) {}

    private final JdbcClient sql;
    private final Doors doors;
    private final Categories categories;
    private final Checklists checklists;

    JobAsks(JdbcClient sql, Doors doors, Categories categories, Checklists checklists) {
        this.sql = sql;
        this.doors = doors;
        this.categories = categories;
        this.checklists = checklists;
    }

    public List<JobAsk> of(Collection<UUID> tickets) {
        var rows = List.copyOf(sql.sql("""
                select t.id, t.space, t.category, t.category_name, t.profile, v.entered_at is not null as entered,
                       v.no_entry
                  from ticket t
                  left join field_visit v on v.community = t.community and v.ticket = t.id and v.round = t.round
                 where t.community = :community and t.id = any(:tickets::uuid[])
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("tickets", tickets.toArray(UUID[]::new))
                .query(Row.class)
                .list());
        var lists = checklists.of(Scope.current().requiredCommunity(), tickets);
        var homes = doors.among(rows.stream().map(Row::space).toList());
        Map<String, Category> lines = rows.isEmpty()
                ? Map.of()
                : categories.allHere().stream().collect(Collectors.toMap(Category::key, Function.identity()));
        return rows.stream()
                .map(row -> ask(
                        row,
                        homes.contains(row.space()),
                        lines.get(row.category()),
                        lists.getOrDefault(row.id(), Checklist.NONE)))
                .toList();
    }

    private static JobAsk ask(Row row, boolean home, @Nullable Category line, Checklist list) {
        return new JobAsk(
                row.id(),
                home,
                row.entered(),
                row.noEntry(),
                row.categoryName(),
                profile(row, home),
                line == null || !home ? Charged.NOBODY : line.charged(),
                line == null ? null : line.warrantyPart(),
                line == null ? null : line.skill(),
                list.lines(),
                list.required());
    }

    /** Nobody pays for work in a place of all. */
    private static Profile profile(Row row, boolean home) {
        var profile = Profile.valueOf(row.profile());
        return profile == Profile.PAID && !home ? Profile.STANDARD : profile;
    }
}
