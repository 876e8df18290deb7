package io.anju.evidence.seal;

import io.anju.evidence.Erasure;
import io.anju.kernel.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredErasure implements Erasure {

    private final JdbcClient sql;

    StoredErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int erase(UUID person) {
        return sql.sql("select erase_person(:community, :person)")
                .param("community", Scope.current().requiredCommunity())
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
