package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Category.Charged;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.category.CategoryBook;
import io.anju.servicedesk.category.Kind;
import io.anju.servicedesk.category.Nature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's own list of what tickets can be about. */
@RestController
@RequestMapping("/api/companies/{company}/ticket-categories")
class CompanyCategoryController {

    private static final String KEY = "[a-z][a-z0-9-]{1,29}";

    record Lines(List<Category> items) {}

    record Line(
            @NotBlank @Size(max = 30) String name,
            @NotNull @Min(1) @Max(999) Integer n,
            @NotNull Kind kind,
            @NotNull Nature nature,
            @NotNull Boolean visit,
            @Nullable @Min(1) @Max(43200) Integer finishMinutes,

            @Nullable @Min(1) @Max(60) Integer acceptMinutes,
            @Nullable @Min(1) @Max(1440) Integer arriveMinutes,

            @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{0,29}", message = "{servicedesk.skill}")
            String skill,

            @NotNull Profile profile,
            @NotNull Charged charged,
            @Nullable @Size(min = 1, max = 30) String warrantyPart,
            @NotNull DispatchMode dispatch,

            @Nullable @Size(max = 12, message = "{servicedesk.checklist}")
            List<
                            @NotBlank(message = "{servicedesk.checklist}")
                            @Size(max = 60, message = "{servicedesk.checklist}") String>
                    checklist,

            @Nullable Boolean checklistRequired,
            @NotNull Boolean active) {

        Category category(String key, int version) {
            return new Category(
                    key,
                    name,
                    n,
                    kind,
                    nature,
                    visit,
                    finishMinutes,
                    acceptMinutes,
                    arriveMinutes,
                    skill,
                    profile,
                    charged,
                    warrantyPart,
                    dispatch,
                    checklist == null
                            ? List.of()
                            : checklist.stream().map(String::strip).distinct().toList(),
                    Boolean.TRUE.equals(checklistRequired),
                    active,
                    false,
                    version);
        }
    }

    private final Categories categories;
    private final CategoryBook book;

    CompanyCategoryController(Categories categories, CategoryBook book) {
        this.categories = categories;
        this.book = book;
    }

    /** Every category with its clocks and rules, those that ship and those the company wrote, in the order people choose. */
    @GetMapping
    @Needs("categories.edit")
    Lines list(@PathVariable UUID company) {
        return new Lines(categories.ofCompany(company));
    }

    /** Writes one line; of a key that ships it takes the place in this company. An urgent one needs a limit (S11-053). If-Match holds the version that was read, 0 where it has none. */
    @PutMapping("/{category}")
    @Needs("categories.edit")
    Lines write(
            @PathVariable UUID company,
            @PathVariable @Pattern(regexp = KEY, message = "{servicedesk.category-key}") String category,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Line body) {
        book.write(company, body.category(category, ReadVersion.of(version)));
        return list(company);
    }
}
