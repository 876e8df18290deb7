package io.anju.community.paper;

import io.anju.identity.Grants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sees the file of a home opens its papers; they are kept as long as one refers to them. */
@Configuration(proxyBeanMethods = false)
class PaperAccess {

    @Bean
    ReferredFiles filesOfPapers(JdbcClient sql, Grants grants) {
        return new ReferredFiles(sql, grants, "residents.file", """
                select distinct sha256 from paper where community = :community and sha256 = any(:files::text[])
                """);
    }
}
