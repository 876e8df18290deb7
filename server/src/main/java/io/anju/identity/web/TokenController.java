package io.anju.identity.web;

import io.anju.identity.access.Freshness;
import io.anju.identity.access.Permissions;
import io.anju.identity.token.TokenAuthentication.Bounds;
import io.anju.identity.token.TokenRefused;
import io.anju.identity.token.Tokens;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My API tokens. Made by PUT under an id of the caller's: a POST's answer would be kept, and the secret with it. */
@RestController
class TokenController {

    private static final String CREATE = "tokens.create";

    /** @param community where it works; absent for the whole company */
    record Wanted(
            @NotBlank @Size(max = 100) String name,
            @NotNull UUID company,
            @Nullable UUID community,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> permissions,
            @Min(1) @Max(366) int days) {}

    /** @param token the text, shown this once */
    record Created(UUID id, String token) {}

    private final Tokens tokens;
    private final Permissions permissions;
    private final Freshness freshness;

    TokenController(Tokens tokens, Permissions permissions, Freshness freshness) {
        this.tokens = tokens;
        this.permissions = permissions;
        this.freshness = freshness;
    }

    /** Makes a token that may do no more than I may there; answers with its text, this once. */
    @PutMapping("/api/me/tokens/{token}")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.SIGNED_IN)
    Created create(@PathVariable UUID token, @Valid @RequestBody Wanted body, HttpServletRequest request) {
        freshness.require(request);
        var mine = permissions.of(me(), body.company(), body.community());
        if (!mine.contains(CREATE) || !mine.containsAll(body.permissions())) {
            throw new TokenRefused.MoreThanYourOwn();
        }
        var bounds = new Bounds(body.company(), body.community(), Set.copyOf(body.permissions()));
        return new Created(token, tokens.create(me(), new Tokens.Wanted(token, body.name(), bounds, body.days())));
    }

    /** My tokens, those that are over too. */
    @GetMapping("/api/me/tokens")
    @OpenTo(Audience.SIGNED_IN)
    List<Tokens.Row> list() {
        return tokens.of(me());
    }

    /** Revokes a token at once. */
    @DeleteMapping("/api/me/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void revoke(@PathVariable UUID token) {
        tokens.revoke(me(), token);
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
