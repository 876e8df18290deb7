package io.anju.servicedesk.incident;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.news.Portions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who belongs to a home in an incident's area today, and whoever reported one of its tickets; each once. */
@Component
class ToldOfIncidents {

    private static final String TOLD = """
              from (select r.party from incident i
                      join community_resident_v1 r on r.community = i.community and r.during @> :today::date
                       and (r.label = i.area or starts_with(r.label, i.area || '-'))
                     where i.community = :community and i.id = :incident
                    union
                    select t.party from incident i
                      join ticket t on t.community = i.community and t.party is not null
                       and (t.id = i.lead or t.id in (select f.ticket from ticket_follow f where %s))
                     where i.community = :community and i.id = :incident) told
            """.formatted(IncidentBoard.BELONGS);

    private final Messages messages;
    private final JdbcClient sql;
    private final Portions portions;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ToldOfIncidents(Messages messages, JdbcClient sql, Portions portions, CommunityZone zones, BusinessClock clock) {
        this.messages = messages;
        this.sql = sql;
        this.portions = portions;
        this.zones = zones;
        this.clock = clock;
    }

    int count(UUID incident) {
        return asked("select count(*)::int" + TOLD, incident)
                .query(Integer.class)
                .single();
    }

    /** Portion by portion; whoever was told already is not told again. */
    void tellAll(UUID incident, String template) {
        portions.walk((after, most) -> tell(incident, template, after, most));
    }

    private List<UUID> tell(UUID incident, String template, UUID after, int most) {
        var words = words(incident, template);
        var portion = asked("select party" + TOLD + " where party > :after order by party limit :most", incident)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> row.getObject("party", UUID.class))
                .list();
        portion.forEach(party -> messages.tell(new NewMessage(
                template,
                Recipient.party(party),
                words,
                Urgency.NORMAL,
                new NewMessage.About(incident, "/m/home/" + Scope.current().requiredCommunity() + "/tickets"),
                template + "/" + incident)));
        return portion;
    }

    private Map<String, String> words(UUID incident, String template) {
        return sql.sql("select title, notice, result from incident where community = :community and id = :incident")
                .param("community", Scope.current().requiredCommunity())
                .param("incident", incident)
                .query((row, n) -> template.equals(IncidentNews.OPENED)
                        ? Map.of("title", row.getString("title"), "notice", row.getString("notice"))
                        : Map.of("title", row.getString("title"), "result", row.getString("result")))
                .single();
    }

    private JdbcClient.StatementSpec asked(String query, UUID incident) {
        return sql.sql(query)
                .param("community", Scope.current().requiredCommunity())
                .param("incident", incident)
                .param("today", zones.dayHere(clock.instant()));
    }
}
