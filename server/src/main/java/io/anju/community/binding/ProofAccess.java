package io.anju.community.binding;

import io.anju.community.paper.ReferredFiles;
import io.anju.identity.Grants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever decides about requests of a community opens the photos that go with them; they are kept as long as one refers to them. */
@Configuration(proxyBeanMethods = false)
class ProofAccess {

    @Bean
    ReferredFiles filesOfRequests(JdbcClient sql, Grants grants) {
        return new ReferredFiles(sql, grants, "residents.bind", """
                select distinct photo from home_request cross join unnest(photos) photo
                 where community = :community and photo = any(:files::text[])
                """);
    }
}
