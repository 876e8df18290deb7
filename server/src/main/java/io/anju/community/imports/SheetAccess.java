package io.anju.community.imports;

import io.anju.community.paper.ReferredFiles;
import io.anju.identity.Grants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever keeps the ledger of a community opens the workbooks it is entered from, as long as their import refers to them. */
@Configuration(proxyBeanMethods = false)
class SheetAccess {

    @Bean
    ReferredFiles filesOfImports(JdbcClient sql, Grants grants) {
        return new ReferredFiles(sql, grants, "ledger.edit", """
                select file from sheet_import where community = :community and file = any(:files::text[])
                union
                select marked from sheet_import where community = :community and marked = any(:files::text[])
                """);
    }
}
