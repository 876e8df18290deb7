package io.anju.identity.access;

import io.anju.identity.Homes;
import io.anju.identity.token.TokenAuthentication;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: a handler that names neither a permission nor an audience is closed to everybody. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Permissions permissions;
    private final List<Homes> homes;
    private final BusinessClock clock;

    AccessInterceptor(Permissions permissions, List<Homes> homes, BusinessClock clock) {
        this.permissions = permissions;
        this.homes = homes;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getServletPath().startsWith("/api/")) {
            var needs = method.getMethodAnnotation(Needs.class);
            var open = method.getMethodAnnotation(OpenTo.class);
            if (needs != null) {
                demand(needs.value());
            } else if (open != null) {
                admit(open.value());
            } else {
                throw new AccessRefused.NotAllowed();
            }
        }
        return true;
    }

    private void demand(String permission) {
        var account = signedIn();
        var scope = Scope.current();
        if (!granted(account, scope).contains(permission)) {
            throw knowsOf(account, scope) ? new AccessRefused.NotAllowed() : new AccessRefused.Unknown();
        }
    }

    private Set<String> granted(UUID account, Scope scope) {
        if (scope.community() != null) {
            return permissions.in(account, scope.community());
        }
        return scope.company() != null
                ? permissions.inCompany(account, scope.company())
                : permissions.anywhere(account);
    }

    /** Without any standing in a place its existence is none of the caller's business. */
    private boolean knowsOf(UUID account, Scope scope) {
        if (scope.community() == null && scope.company() == null) {
            return true;
        }
        return !granted(account, scope).isEmpty() || livesIn(account, scope.community());
    }

    private void admit(OpenTo.Audience audience) {
        switch (audience) {
            case ANYONE -> {}
            case SIGNED_IN -> inPerson();
            case RESIDENT -> require(livesIn(inPerson(), Scope.current().community()));
            case STAFF -> require(isStaff(inPerson()));
            case RESIDENT_OR_STAFF ->
                require(isStaff(inPerson())
                        || livesIn(signedIn(), Scope.current().community()));
        }
    }

    private boolean isStaff(UUID account) {
        var community = Scope.current().community();
        return community != null && !permissions.in(account, community).isEmpty();
    }

    private boolean livesIn(UUID account, @Nullable UUID community) {
        var now = clock.instant();
        return community != null && homes.stream().anyMatch(port -> port.anyIn(account, community, now));
    }

    /** A token reaches only routes that name a permission: it has no home, no shift, and makes no other token. */
    private static UUID inPerson() {
        var account = signedIn();
        if (TokenAuthentication.boundsOf(account).isPresent()) {
            throw new AccessRefused.NotByToken();
        }
        return account;
    }

    private static UUID signedIn() {
        var account = Scope.current().actor().account();
        if (account == null) {
            throw new AccessRefused.NotSignedIn();
        }
        return account;
    }

    private static void require(boolean admitted) {
        if (!admitted) {
            throw new AccessRefused.Unknown();
        }
    }
}
