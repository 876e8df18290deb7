package io.anju.servicedesk.call;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.category.Categories;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk says on the telephone: the company's name in the greeting, on some days with other words. */
@Service
@Transactional
public class Greetings {

    private static final int LONGEST_DAYS = 30;

    /**
     * The lines of a call in the order they are said.
     *
     * @param pause before the caller is asked to wait
     * @param sorry when they waited
     */
    public record Script(String greeting, String pause, String sorry, String anythingElse, String goodbye) {}

    /** Days on which other words are said, both included. The version is that of the company's own, 0 while it has none. */
    public record Festival(LocalDate firstDay, LocalDate lastDay, String words, boolean active, int version) {}

    private final JdbcClient sql;
    private final Registry registry;
    private final MessageSource texts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Greetings(JdbcClient sql, Registry registry, MessageSource texts, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.registry = registry;
        this.texts = texts;
        this.clock = clock;
        this.zones = zones;
    }

    /** Today's, in the community in scope. */
    @Transactional(readOnly = true)
    public Script today() {
        var community = Scope.current().requiredCommunity();
        var today = zones.dayHere(clock.instant());
        var managed = registry.companyOf(community, today);
        var name = managed.flatMap(site -> registry.find(site.headOffice()))
                .or(() -> registry.find(community))
                .map(Registry.Site::name)
                .orElse("");
        var words = festive(today).orElseGet(() -> text("servicedesk.call.hello"));
        return new Script(
                text("servicedesk.call.greeting", words, name),
                text("servicedesk.call.wait"),
                text("servicedesk.call.sorry"),
                text("servicedesk.call.anything-else"),
                text("servicedesk.call.goodbye"));
    }

    /** The words of that day in the community in scope; empty on an ordinary one. */
    @Transactional(readOnly = true)
    public Optional<String> festive(LocalDate day) {
        var company = registry.companyOf(Scope.current().requiredCommunity(), day)
                .map(Registry.CompanySite::company)
                .orElse(Categories.SHIPPED);
        return ofCompany(company).stream()
                .filter(festival ->
                        festival.active() && !day.isBefore(festival.firstDay()) && !day.isAfter(festival.lastDay()))
                .map(Festival::words)
                .findFirst();
    }

    /** All of a company's, its own in the place of what ships for the same first day. */
    @Transactional(readOnly = true)
    public List<Festival> ofCompany(UUID company) {
        return List.copyOf(sql.sql("""
                select distinct on (first_day) first_day, last_day, words, active,
                       case when company = :shipped then 0 else version end as version
                  from call_greeting
                 where company = :shipped or company = :company
                 order by first_day, company = :shipped
                """)
                .param("shipped", Categories.SHIPPED)
                .param("company", company)
                .query(Festival.class)
                .list());
    }

    /**
     * @throws Unacceptable when it ends before it begins, or lasts longer than 30 days
     * @throws OptimisticLockingFailureException when somebody wrote it since that version
     */
    public void write(UUID company, Festival festival) {
        if (festival.lastDay().isBefore(festival.firstDay())
                || festival.lastDay().isAfter(festival.firstDay().plusDays(LONGEST_DAYS))) {
            throw new Unacceptable("servicedesk.festival-days", "lastDay");
        }
        int written = sql.sql("""
                insert into call_greeting as line (company, first_day, id, last_day, words, active)
                select :company, :first, :id, :last, :words, :active
                 where :version = 0 or exists (select from call_greeting where company = :company and first_day = :first)
                on conflict (company, first_day) do update
                   set last_day = excluded.last_day, words = excluded.words, active = excluded.active,
                       version = line.version + 1
                 where line.version = :version
                """)
                .param("company", company)
                .param("first", festival.firstDay())
                .param("id", Ids.next())
                .param("last", festival.lastDay())
                .param("words", festival.words())
                .param("active", festival.active())
                .param("version", festival.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(
                    "Greeting of " + festival.firstDay() + " changed since " + festival.version());
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINA);
    }
}
