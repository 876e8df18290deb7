package io.anju.identity;

import io.anju.kernel.CommunityZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies, head offices and communities, and who manages what when. */
public interface Registry {

    /** A community or head office. */
    record Site(UUID id, String kind, String name, String shortCode, ZoneId zone) {}

    /** A company and its head office, which has an id of its own so that one key form serves all rows. */
    record CompanySite(UUID company, UUID headOffice) {}

    /**
     * A community and the time for which a company manages it.
     *
     * @param until the first day without it; null while no end is known
     */
    record Managed(Site site, LocalDate since, @Nullable LocalDate until) {}

    CompanySite registerCompany(String name, String shortCode);

    /** A community managed by the company from that day on. Refused by the database when somebody manages it then. */
    UUID registerCommunity(UUID company, String name, String shortCode, LocalDate managedFrom, ZoneId zone);

    /** The same in the default zone. */
    default UUID registerCommunity(UUID company, String name, String shortCode, LocalDate managedFrom) {
        return registerCommunity(company, name, shortCode, managedFrom, CommunityZone.DEFAULT);
    }

    /** Nobody of the company does anything there from that day on. False when it does not manage it on the day before. */
    boolean endManagement(UUID company, UUID community, LocalDate until);

    Optional<Site> find(UUID community);

    /** The communities (no head offices) that the company manages on that day or later, by name. */
    List<Managed> managedBy(UUID company, LocalDate day);

    /** Who manages a community on that day; empty for a head office. */
    Optional<CompanySite> companyOf(UUID community, LocalDate day);

    List<Site> all();

    Optional<Site> withShortCode(String shortCode);

    /** Communities (no head offices) whose name begins like this, at most ten: for somebody who looks for their own. */
    List<Site> communitiesNamed(String beginning);
}
