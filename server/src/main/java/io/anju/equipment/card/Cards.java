package io.anju.equipment.card;

import io.anju.equipment.register.Item;
import io.anju.equipment.register.Register;
import io.anju.equipment.register.RegisterWatch;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.files.Files;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of machines (S09-024): which were printed, and that one hangs where its photo shows it. */
@Service
@Transactional
public class Cards {

    private final JdbcClient sql;
    private final Register register;
    private final Files files;
    private final Facts facts;
    private final RegisterWatch watch;
    private final BusinessClock clock;

    Cards(JdbcClient sql, Register register, Files files, Facts facts, RegisterWatch watch, BusinessClock clock) {
        this.sql = sql;
        this.register = register;
        this.files = files;
        this.facts = facts;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * From now on the machines have a card.
     *
     * @param phone the desk's, as it stands on the cards
     * @return under which the cards are handed out, as often as somebody asks
     * @throws Unacceptable when one of them is not here, or scrapped, or named twice
     */
    public UUID print(List<UUID> items, String phone) {
        if (new HashSet<>(items).size() < items.size()
                || register.standing(items).size() < items.size()) {
            throw new Unacceptable("equipment.no-such-item", "items");
        }
        var id = Ids.next();
        sql.sql("""
                insert into equipment_print (community, id, phone, printed_at, printed_by)
                values (:community, :id, :phone, :now, :me)
                """)
                .param("community", community())
                .param("id", id)
                .param("phone", phone)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", me())
                .update();
        sql.sql("""
                insert into equipment_card (community, print, n, item)
                select :community, :print, n, item from unnest(:items::text[]::uuid[]) with ordinality as card (item, n)
                """)
                .param("community", community())
                .param("print", id)
                .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        return id;
    }

    /** What stands on the cards that were printed last. */
    @Transactional(readOnly = true)
    public Optional<String> lastPhone() {
        return sql.sql(
                        "select phone from equipment_print where community = :community order by printed_at desc limit 1")
                .param("community", community())
                .query(String.class)
                .optional();
    }

    /**
     * What is printed: the machines as they are written down now.
     *
     * @param items without those scrapped since
     */
    record Print(String phone, List<Item> items) {}

    /** @throws NotFound when nothing was printed under it here */
    @Transactional(readOnly = true)
    Print required(UUID print) {
        var phone = sql.sql("select phone from equipment_print where community = :community and id = :id")
                .param("community", community())
                .param("id", print)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("equipment.no-such-print"));
        var items = sql.sql("select item from equipment_card where community = :community and print = :id order by n")
                .param("community", community())
                .param("id", print)
                .query((row, n) -> row.getObject("item", UUID.class))
                .list();
        return new Print(phone, register.standing(items));
    }

    /**
     * The photo shows it at the machine; said again, the newer photo stands.
     *
     * @throws NotFound for a machine that is not here, or scrapped
     * @throws CardRefused before a card was printed
     * @throws Unacceptable for a photo that is not stored
     */
    public void hung(UUID id, String photo) {
        var item = register.standing(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("equipment.no-such-item"));
        if (item.card() == null) {
            throw new CardRefused.NotPrinted(item.given().code());
        }
        if (!files.exists(photo)) {
            throw new Unacceptable("equipment.photo-missing", "photo");
        }
        var now = clock.instant();
        sql.sql("""
                update equipment_item set card_hung_at = :now, card_photo = :photo, version = version + 1
                 where community = :community and id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("photo", photo)
                .param("community", community())
                .param("id", id)
                .update();
        facts.record(NewFact.of(CardFacts.HUNG, id, me(), now, Source.PHOTOGRAPHED)
                .at(item.given().place())
                .saying(null, Map.of("code", item.given().code()))
                .showing(List.of(photo)));
        watch.look();
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
