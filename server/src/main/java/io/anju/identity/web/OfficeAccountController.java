package io.anju.identity.web;

import io.anju.identity.access.Freshness;
import io.anju.identity.staff.OfficeAccounts;
import io.anju.kernel.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company's administrator lets people in. A password is a PUT's answer: a POST's would be kept. */
@RestController
@RequestMapping("/api/companies/{company}/accounts")
class OfficeAccountController {

    private static final String LOGIN = "[a-z0-9][a-z0-9.-]{2,39}";

    /** @param community absent for the whole company */
    record Post(@NotBlank String role, @Nullable UUID community) {

        OfficeAccounts.Post post() {
            return new OfficeAccounts.Post(role, community);
        }
    }

    record Open(
            @NotNull @Pattern(regexp = LOGIN, message = "{identity.login}")
            String login,

            @NotBlank String role,
            @Nullable UUID community) {}

    record Opened(UUID account) {}

    /** @param password shown this once */
    record OneTimePassword(String password) {}

    private final OfficeAccounts accounts;
    private final Freshness freshness;
    private final SomebodyElse others;

    OfficeAccountController(OfficeAccounts accounts, Freshness freshness, SomebodyElse others) {
        this.accounts = accounts;
        this.freshness = freshness;
        this.others = others;
    }

    /** Opens an account with a login and a first role; nobody can use it before it has a one-time password. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("accounts.edit")
    Opened open(@PathVariable UUID company, @Valid @RequestBody Open body, HttpServletRequest request) {
        freshness.require(request);
        var post = new OfficeAccounts.Post(body.role(), body.community());
        return new Opened(accounts.open(company, body.login(), post));
    }

    /** Gives somebody a further role from today on. */
    @PostMapping("/{account}/grants")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void grant(
            @PathVariable UUID company,
            @PathVariable UUID account,
            @Valid @RequestBody Post body,
            HttpServletRequest request) {
        others.require(account, request);
        accounts.grantFurther(company, account, body.post());
    }

    /** Ends one of somebody's roles today. */
    @DeleteMapping("/{account}/grants/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void end(
            @PathVariable UUID company,
            @PathVariable UUID account,
            @PathVariable UUID grant,
            HttpServletRequest request) {
        others.require(account, request);
        accounts.end(company, account, grant);
    }

    /** A password that only lets its owner choose another, shown this once; every session of theirs ends. */
    @PutMapping("/{account}/one-time-password")
    @Needs("accounts.edit")
    OneTimePassword oneTimePassword(
            @PathVariable UUID company, @PathVariable UUID account, HttpServletRequest request) {
        others.require(account, request);
        return new OneTimePassword(accounts.oneTimePassword(company, account));
    }

    /** Lets somebody try again whom wrong passwords keep out. */
    @DeleteMapping("/{account}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void unlock(@PathVariable UUID company, @PathVariable UUID account, HttpServletRequest request) {
        others.require(account, request);
        accounts.unlock(company, account);
    }
}
