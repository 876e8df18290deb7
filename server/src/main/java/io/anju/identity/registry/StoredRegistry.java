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

    @Override
    public boolean endManagement(UUID company, UUID community, LocalDate until) {
        return sql.sql("""
                        update management set during = daterange(lower(during), :until::date)
                         where company = :company and community = :community and lower(during) < :until::date
                           and (upper(during) is null or upper(during) > :until::date - 1)
                        """)
                        .param("company", company)
                        .param("community", community)
                        .param("until", until)
                        .update()
                == 1;
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
    public List<Managed> managedBy(UUID company, LocalDate day) {
        return sql.sql("""
                select c.id, c.kind, c.name, c.short_code, c.zone, lower(m.during) as since, upper(m.during) as until
                  from management m join community c on c.id = m.community and c.kind = 'community'
                 where m.company = :company and (upper(m.during) is null or upper(m.during) > :day)
                 order by c.name, c.id
                """)
                .param("company", company)
                .param("day", day)
                .query((row, n) -> new Managed(
                        site(row), row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<CompanySite> companyOf(UUID community, LocalDate day) {
        return sql.sql("""
                select m.company, o.id as head_office
                  from management m
                  join community c on c.id = m.community and c.kind = 'community'
                  join management k on k.company = m.company
                  join community o on o.id = k.community and o.kind = 'head_office'
                 where m.community = :community and m.during @> :day::date
                """)
                .param("community", community)
                .param("day", day)
                .query(CompanySite.class)
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
