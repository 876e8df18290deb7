package io.anju.evidence.web;

import io.anju.evidence.Verification;
import io.anju.kernel.Needs;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationController {

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    /** Looks for facts that were changed, added or removed behind the application's back. */
    @GetMapping("/api/communities/{community}/evidence/verification")
    @Needs("evidence.verify")
    Verification.Result verification(@PathVariable UUID community) {
        return verification.verify(community);
    }
}
