package io.anju.community.binding;

import io.anju.files.Files;
import io.anju.identity.Guesses;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos with which somebody shows the desk that a home is theirs: a contract, a certificate. Only the asker and those who decide
 * for that community ({@link ProofAccess}) open them, as long as the request refers to them.
 */
@Component
public class ProofPhotos {

    /** Enough for a few tries at a good picture, and too little to fill a disk. */
    static final Guesses.Limit LIMIT = new Guesses.Limit("home-proof", 20, Duration.ofDays(1));

    private final JdbcClient sql;
    private final Files files;
    private final Guesses guesses;
    private final BindingDay day;

    ProofPhotos(JdbcClient sql, Files files, Guesses guesses, BindingDay day) {
        this.sql = sql;
        this.files = files;
        this.guesses = guesses;
        this.day = day;
    }

    /** For the signed-in account, before it asks. @throws Guesses.TooMany after twenty in a day */
    public Files.Taken take(String sha256, byte[] bytes) {
        var account = Scope.current().actor().required();
        day.requireCommunity();
        guesses.spend(LIMIT, account.toString());
        return files.take(sha256, account, bytes);
    }

    /** @throws NotFound when no request of the signed-in account refers to it (any more) */
    @Transactional(readOnly = true)
    public Files.Handed handToAsker(String sha256) {
        var account = Scope.current().actor().required();
        if (!referred(sha256, account)) {
            throw new NotFound("files.not-found");
        }
        return files.hand(sha256, account);
    }

    /** @throws Unacceptable when one is no photo that the account may open */
    void require(List<String> photos, UUID account) {
        photos.forEach(photo -> {
            if (!isPhotoOf(photo, account)) {
                throw new Unacceptable("community.no-such-proof", "photos");
            }
        });
    }

    private boolean isPhotoOf(String sha256, UUID account) {
        try {
            return files.hand(sha256, account).photo();
        } catch (NotFound e) {
            return false;
        }
    }

    private boolean referred(String sha256, UUID account) {
        return sql.sql("""
                select exists (
                    select from home_request
                     where community = :community and account = :account and :photo = any(photos))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("photo", sha256)
                .query(Boolean.class)
                .single();
    }
}
