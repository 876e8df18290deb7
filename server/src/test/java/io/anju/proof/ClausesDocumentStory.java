package io.anju.proof;

import io.anju.testing.AnjuTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** docs/clauses.md says of every clause whether a test claims it and whether the wall judges it. */
@AnjuTest
class ClausesDocumentStory {

    @Autowired
    JdbcClient sql;

    @Test
    void theCommittedListOfClausesIsTheTruth() throws IOException {
        var claims = Claims.ofTheTests();
        Committed.inDocs("clauses.md")
                .mustBe(new ClausesDocument(new ClauseCatalogue(sql).lines(), claims).text(), "ClausesDocumentStory");
    }
}
