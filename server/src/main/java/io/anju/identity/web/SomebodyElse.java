package io.anju.identity.web;

import io.anju.identity.access.Freshness;
import io.anju.identity.staff.NotYourself;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door before what an administrator does to an account: a fresh proof of who they are, and never their own. */
@Component
class SomebodyElse {

    private final Freshness freshness;

    SomebodyElse(Freshness freshness) {
        this.freshness = freshness;
    }

    /** @throws NotYourself when it is the caller's own account */
    void require(UUID account, HttpServletRequest request) {
        freshness.require(request);
        if (account.equals(Scope.current().actor().account())) {
            throw new NotYourself();
        }
    }
}
