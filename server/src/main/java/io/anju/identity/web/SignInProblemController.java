package io.anju.identity.web;

import io.anju.kernel.NotFound;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A browser that comes back from elsewhere brings only the code of what went wrong: here are its words. */
@RestController
class SignInProblemController {

    /** As in the problem document of the same type. */
    record Words(String type, String title, String detail) {}

    private final MessageSource texts;

    SignInProblemController(MessageSource texts) {
        this.texts = texts;
    }

    /** What {@code ?problem=…} on our sign-in page means; only problems of signing in have words here. */
    @GetMapping("/api/sign-in/problems/{code}")
    @OpenTo(Audience.ANYONE)
    Words words(@PathVariable String code) {
        var title = text(code + ".title");
        var detail = text(code + ".detail");
        if (!code.startsWith("identity.") || title == null || detail == null || detail.contains("{")) {
            throw new NotFound("identity.no-such-problem");
        }
        return new Words("urn:anju:" + code, title, detail);
    }

    private @Nullable String text(String key) {
        return texts.getMessage(key, null, null, Locale.CHINA);
    }
}
