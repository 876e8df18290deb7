package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.quote.PriceBook;
import io.anju.servicedesk.quote.PriceLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The company's price list: written at the head office, read by whoever makes a quote. */
@RestController
class PriceController {

    private static final String KEY = "[a-z][a-z0-9-]{1,29}";

    record Prices(List<PriceLine> items) {}

    /**
     * @param priceFen for one unit, in fen: 0 to 10,000,000
     * @param from the first day on which it is the price, today or later
     */
    record Price(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 10) String unit,
            @NotNull @Min(0) @Max(10_000_000) Long priceFen,
            @NotNull LocalDate from,
            @NotNull Boolean active) {}

    private final PriceBook prices;

    PriceController(PriceBook prices) {
        this.prices = prices;
    }

    /** All versions of all lines of the company's list, the newest of a line first. */
    @GetMapping("/api/companies/{company}/price-list")
    @Needs("prices.edit")
    Prices ofCompany(@PathVariable UUID company) {
        return new Prices(prices.ofCompany(company));
    }

    /** Writes a line as it is from a day on; If-Match holds the version read of that day, 0 for none. One whose day has begun stays. */
    @PutMapping("/api/companies/{company}/price-list/{key}")
    @Needs("prices.edit")
    Prices write(
            @PathVariable UUID company,
            @PathVariable @Pattern(regexp = KEY, message = "{servicedesk.category-key}") String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Price body) {
        prices.write(
                company,
                new PriceLine(
                        key,
                        body.name(),
                        body.unit(),
                        body.priceFen(),
                        body.from(),
                        body.active(),
                        ReadVersion.of(version)));
        return new Prices(prices.ofCompany(company));
    }

    /** What may be quoted here today. */
    @GetMapping("/api/communities/{community}/price-list")
    @Needs("tickets.work")
    Prices inForce(@PathVariable UUID community) {
        return new Prices(prices.inForce());
    }
}
