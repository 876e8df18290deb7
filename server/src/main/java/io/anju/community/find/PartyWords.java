package io.anju.community.find;

import io.anju.kernel.Scope;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are found by: their name, its pinyin and its initials, kept in the words that somebody types. */
@Component
@Transactional
public class PartyWords {

    private final JdbcClient sql;

    PartyWords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what parties of the community in scope are found by; what is there is not added again. */
    public void keep(Map<UUID, String> names) {
        keep(Scope.current().requiredCommunity(), names);
    }

    void keep(UUID community, Map<UUID, String> names) {
        var parties = new ArrayList<String>();
        var words = new ArrayList<String>();
        names.forEach((party, name) -> of(name).forEach(word -> {
            parties.add(party.toString());
            words.add(word);
        }));
        sql.sql("""
                insert into party_word (community, word, party)
                select :community, word, party from unnest(:words::text[], :parties::text[]::uuid[]) as told (word, party)
                on conflict do nothing
                """)
                .param("community", community)
                .param("words", words.toArray(String[]::new))
                .param("parties", parties.toArray(String[]::new))
                .update();
    }

    static Set<String> of(String name) {
        var written = written(name);
        var words = new TreeSet<>(List.of(written));
        words.addAll(Pinyin.of(written));
        words.remove("");
        return words;
    }

    /** As it is compared: half-width, lower case, without blanks. */
    static String written(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
