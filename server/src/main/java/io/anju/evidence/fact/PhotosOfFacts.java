package io.anju.evidence.fact;

import io.anju.files.FileUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A photo that a fact shows is evidence and is never swept away. */
@Component
class PhotosOfFacts implements FileUse {

    private final JdbcClient sql;

    PhotosOfFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select distinct sha256 from fact_photo
                 where community = :community and sha256 = any(:photos::text[])
                """)
                .param("community", community)
                .param("photos", sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .list());
    }
}
