package io.anju.kernel.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server sends what failed outside of every route. */
@RestController
class ErrorAnswers implements ErrorController {

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    /** The problem that belongs to the status. */
    @RequestMapping("/error")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                ? sent
                : HttpStatus.NOT_FOUND.value();
        return ResponseEntity.status(status).body(problems.ofStatus(status));
    }
}
