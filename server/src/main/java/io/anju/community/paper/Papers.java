package io.anju.community.paper;

import io.anju.files.Files;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers that show what was done: a certificate, a signed sheet, a signature. Whoever sees the file of a home opens them. */
@Component
@Transactional
public class Papers {

    private final JdbcClient sql;
    private final Files files;
    private final BusinessClock clock;

    Papers(JdbcClient sql, Files files, BusinessClock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Puts papers with what they show.
     *
     * @param field of the request that named them
     * @throws Unacceptable when one is no file that the caller may open
     */
    public void keep(UUID subject, List<String> sha256, String field) {
        var account = Scope.current().actor().required();
        for (var file : sha256.stream().distinct().toList()) {
            if (!opens(file, account)) {
                throw new Unacceptable("community.no-such-paper", field);
            }
            sql.sql("""
                    insert into paper (community, subject, sha256, kept_at) values (:community, :subject, :file, :now)
                    on conflict do nothing
                    """)
                    .param("community", Scope.current().requiredCommunity())
                    .param("subject", subject)
                    .param("file", file)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<String> of(UUID subject) {
        return sql.sql("""
                select sha256 from paper where community = :community and subject = :subject order by kept_at, sha256
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("subject", subject)
                .query((row, n) -> row.getString("sha256"))
                .list();
    }

    /** Of many; those without papers are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> of(Collection<UUID> subjects) {
        var papers = new HashMap<UUID, List<String>>();
        sql.sql("""
                select subject, sha256 from paper
                 where community = :community and subject = any(:subjects::text[]::uuid[]) order by kept_at, sha256
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    papers.computeIfAbsent(row.getObject("subject", UUID.class), subject -> new ArrayList<>())
                            .add(row.getString("sha256"));
                });
        return papers;
    }

    private boolean opens(String sha256, UUID account) {
        try {
            files.hand(sha256, account);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }
}
