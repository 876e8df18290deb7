package io.anju.workforce.staff;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.Departments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Departments are the head office's rows: they are read there, in a transaction of its scope. */
@Component
class StoredDepartments implements Departments {

    private final Registry registry;
    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final BusinessClock clock;
    private final CommunityZone zones;

    StoredDepartments(
            Registry registry,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            BusinessClock clock,
            CommunityZone zones) {
        this.registry = registry;
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
        this.clock = clock;
        this.zones = zones;
    }

    @Override
    public Optional<String> of(UUID employee) {
        return registry.companyOf(Scope.current().requiredCommunity(), zones.dayHere(clock.instant()))
                .flatMap(company -> named(company.headOffice(), employee));
    }

    private Optional<String> named(UUID headOffice, UUID employee) {
        return Optional.ofNullable(Scope.of(headOffice, Scope.current().actor())
                .get(() -> apart.execute(status -> sql.sql("""
                        select d.name from employee e
                          join department d on d.community = e.community and d.id = e.department
                         where e.community = :office and e.id = :employee
                        """)
                        .param("office", headOffice)
                        .param("employee", employee)
                        .query(String.class)
                        .optional()
                        .orElse(null))));
    }
}
