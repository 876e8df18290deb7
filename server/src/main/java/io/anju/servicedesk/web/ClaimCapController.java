package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.dispatch.ClaimCap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How much anybody of a company may take themselves. */
@RestController
class ClaimCapController {

    record Change(@NotNull @Min(1) @Max(20) Integer mostInHand) {}

    private final ClaimCap cap;

    ClaimCapController(ClaimCap cap) {
        this.cap = cap;
    }

    /** The company's cap; version 0 while it has said nothing. */
    @GetMapping("/api/companies/{company}/claim-cap")
    @Needs("categories.edit")
    ClaimCap.Cap cap(@PathVariable UUID company) {
        return cap.ofCompany(company);
    }

    /** Changes it; If-Match holds the version that was read. */
    @PutMapping("/api/companies/{company}/claim-cap")
    @Needs("categories.edit")
    ClaimCap.Cap change(
            @PathVariable UUID company,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return cap.change(company, new ClaimCap.Cap(body.mostInHand(), ReadVersion.of(version)));
    }
}
