package io.anju.identity.registry;

import io.anju.identity.Registry;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredRegistry implements Registry {

    private final JdbcClient sql;

    StoredRegistry(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public CompanySite registerCompany(String name, String shortCode) {
        var company = Ids.next();
        var headOffice = Ids.next();
        sql.sql("insert into company (id, name) values (:id, :name)")
                .param("id", company)
                .param("name", name)
                .update();
        site(headOffice, "head_office", name, shortCode, CommunityZone.DEFAULT);
        manage(company, headOffice, "[,)");
        return new CompanySite(company, headOffice);
    }

    @Override
    public UUID registerCommunity(UUID company, String name, String shortCode, LocalDate managedFrom, ZoneId zone) {
        var community = Ids.next();
        site(community, "community", name, shortCode, zone);
        manage(company, community, "[" + managedFrom + ",)");
        return community;
    }

    private void site(UUID id, String kind, String name, String shortCode, ZoneId zone) {
        sql.sql("insert into community (id, kind, name, short_code, zone) values (:id, :kind, :name, :code, :zone)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("code", shortCode)
                .param("zone", zone.getId())
                .update();
    }

    private void manage(UUID company, UUID community, String during) {
        sql.sql("insert into management (company, community, during) values (:company, :community, :during::daterange)")
                .param("company", company)
                .param("community", community)
                .param("during", during)
                .update();
    }

    @Override
    public Optional<Site> find(UUID community) {
        return sql.sql("select id, kind, name, short_code, zone from community where id = :id")
                .param("id", community)
                .query((row, n) -> site(row))
                .optional();
    }

    @Override
    public List<Site> all() {
        return sql.sql("select id, kind, name, short_code, zone from community order by name")
                .query((row, n) -> site(row))
                .list();
    }

    @Override
    public Optional<Site> withShortCode(String shortCode) {
        return sql.sql("select id, kind, name, short_code, zone from community where short_code = :code")
                .param("code", shortCode)
                .query((row, n) -> site(row))
                .optional();
    }

    @Override
    public List<Site> communitiesNamed(String beginning) {
        return sql.sql("""
                select id, kind, name, short_code, zone from community
                 where kind = 'community' and starts_with(name, :beginning) order by name limit 10
                """)
                .param("beginning", beginning)
                .query((row, n) -> site(row))
                .list();
    }

    private static Site site(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Site(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("short_code"),
                ZoneId.of(row.getString("zone")));
    }
}
