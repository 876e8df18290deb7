package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.manner.CheckItem;
import io.anju.servicedesk.manner.CheckItem.Asked;
import io.anju.servicedesk.manner.CheckItem.Scored;
import io.anju.servicedesk.manner.Checklist;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's own list of what is listened for in calls. */
@RestController
@RequestMapping("/api/companies/{company}/call-check-items")
class CallCheckItemController {

    private static final String KEY = "[a-z][a-z0-9-]{1,29}";

    record Items(List<CheckItem> items) {}

    record Line(
            @NotNull @Min(1) @Max(999) Integer n,
            @NotBlank @Size(max = 60) String words,
            @NotNull Scored scored,
            @NotNull Asked asked,
            @NotNull Boolean active) {

        CheckItem item(String key, int version) {
            return new CheckItem(key, n, words, null, scored, asked, active, false, version);
        }
    }

    private final Checklist checklist;

    CallCheckItemController(Checklist checklist) {
        this.checklist = checklist;
    }

    /** Every line in its order, those that ship and those the company wrote. */
    @GetMapping
    @Needs("categories.edit")
    Items list(@PathVariable UUID company) {
        return new Items(checklist.ofCompany(company));
    }

    /** Writes one line; of a key that ships it takes the place in this company and keeps the clause. If-Match holds the version that was read, 0 where it has none. */
    @PutMapping("/{item}")
    @Needs("categories.edit")
    Items write(
            @PathVariable UUID company,
            @PathVariable @Pattern(regexp = KEY, message = "{servicedesk.category-key}") String item,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Line body) {
        checklist.write(company, body.item(item, ReadVersion.of(version)));
        return list(company);
    }
}
