package io.anju.demo;

import io.anju.kernel.Ids;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Category.Charged;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.category.CategoryBook;
import io.anju.servicedesk.category.Kind;
import io.anju.servicedesk.category.Nature;
import io.anju.servicedesk.quote.PriceBook;
import io.anju.servicedesk.quote.PriceLine;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a company of the demonstration wrote itself: small jobs for whoever takes them, haulage that the desk gives out, prices. */
@Component
class CompanyLines {

    static final String HANDY = "handy";
    static final String HAUL = "haul";

    /** Of the price list: what a new lock of a sliding door costs, and an hour's work. */
    static final String LOCK = "sliding-lock";

    static final String LABOUR = "labour";

    private record Price(String key, String name, String unit, long fen) {}

    private static final List<Price> PRICES = List.of(
            new Price(LABOUR, "上门人工", "次", 4_000),
            new Price(LOCK, "推拉门锁", "把", 6_800),
            new Price("angle-valve", "角阀", "只", 4_800),
            new Price("tap", "水龙头", "只", 8_500),
            new Price("drain-pipe", "下水软管", "根", 2_600),
            new Price("breaker", "空气开关", "只", 5_200));

    private final CategoryBook categories;
    private final PriceBook prices;

    CompanyLines(CategoryBook categories, PriceBook prices) {
        this.categories = categories;
        this.prices = prices;
    }

    UUID write(Site site) {
        categories.write(site.company(), category(HANDY, "便民小修", 8, DispatchMode.POOL));
        categories.write(site.company(), category(HAUL, "大件清运", 10, DispatchMode.BY_HAND));
        PRICES.forEach(one -> prices.write(
                site.company(), new PriceLine(one.key(), one.name(), one.unit(), one.fen(), site.firstDay(), true, 0)));
        return Ids.next();
    }

    private static Category category(String key, String name, int n, DispatchMode dispatch) {
        return new Category(
                key,
                name,
                n,
                Kind.REPAIR,
                Nature.ORDINARY,
                true,
                null,
                null,
                null,
                null,
                Profile.STANDARD,
                Charged.REPORTER,
                null,
                dispatch,
                List.of(),
                false,
                true,
                false,
                0);
    }
}
