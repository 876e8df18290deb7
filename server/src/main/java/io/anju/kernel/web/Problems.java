package io.anju.kernel.web;

import io.anju.kernel.Refusal;
import io.anju.kernel.Unacceptable;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Builds problem documents (RFC 9457): a stable type, and a Chinese title and detail that say what to do. */
@Component
class Problems {

    /** One field of the request body, and what is wrong with it. */
    record FieldError(String field, String message) {}

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    ProblemDetail of(Refusal refusal) {
        var problem = of(refusal.status(), refusal.code(), refusal.arguments());
        if (refusal instanceof Unacceptable unacceptable) {
            problem.setProperty(
                    "errors",
                    unacceptable.faults().stream()
                            .map(fault -> new FieldError(
                                    fault.field(),
                                    text(fault.key(), fault.arguments().toArray())))
                            .toList());
        }
        return problem;
    }

    ProblemDetail of(int status, String code, Object... arguments) {
        var problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        problem.setType(URI.create("urn:anju:" + code));
        problem.setTitle(text(code + ".title", arguments));
        problem.setDetail(text(code + ".detail", arguments));
        return problem;
    }

    /** What goes wrong before or outside of every rule: the words for the status, or for the class of it. */
    ProblemDetail ofStatus(int status) {
        var code = "kernel.http-" + status;
        if (knows(code)) {
            return of(status, code);
        }
        return status < 500 ? of(status, "kernel.http-400") : of(status, "kernel.http-500");
    }

    boolean knows(String code) {
        var title = texts.getMessage(code + ".title", null, "", Locale.CHINA);
        return title != null && !title.isEmpty();
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINA);
    }
}
