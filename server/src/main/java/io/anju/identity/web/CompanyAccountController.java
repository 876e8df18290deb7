package io.anju.identity.web;

import io.anju.identity.session.Sessions;
import io.anju.identity.staff.CompanyAccounts;
import io.anju.kernel.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company's administrator and the accounts of others: never their own. */
@RestController
@RequestMapping("/api/companies/{company}/accounts")
class CompanyAccountController {

    private final CompanyAccounts accounts;
    private final SomebodyElse others;

    CompanyAccountController(CompanyAccounts accounts, SomebodyElse others) {
        this.accounts = accounts;
        this.others = others;
    }

    /** The company's grants by account, those that are over too. */
    @GetMapping
    @Needs("accounts.read")
    List<CompanyAccounts.Row> list(@PathVariable UUID company, @RequestParam(required = false) @Nullable UUID after) {
        return accounts.list(company, after);
    }

    /** Where somebody is and was signed in, also somebody who has left. */
    @GetMapping("/{account}/sessions")
    @Needs("accounts.read")
    List<Sessions.Row> sessions(@PathVariable UUID company, @PathVariable UUID account) {
        return accounts.sessions(company, account);
    }

    /** Signs somebody out everywhere. */
    @DeleteMapping("/{account}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void signOut(@PathVariable UUID company, @PathVariable UUID account, HttpServletRequest request) {
        others.require(account, request);
        accounts.signOut(company, account);
    }

    /** Takes somebody's lost authenticator off. */
    @DeleteMapping("/{account}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void resetSecondFactor(@PathVariable UUID company, @PathVariable UUID account, HttpServletRequest request) {
        others.require(account, request);
        accounts.resetSecondFactor(company, account);
    }

    /** Ends somebody's access to the company today. */
    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void leave(@PathVariable UUID company, @PathVariable UUID account, HttpServletRequest request) {
        others.require(account, request);
        accounts.leave(company, account);
    }
}
