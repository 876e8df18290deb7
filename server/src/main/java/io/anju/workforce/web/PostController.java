package io.anju.workforce.web;

import io.anju.kernel.Needs;
import io.anju.workforce.roster.Posts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has to be manned in a community. */
@RestController
@RequestMapping("/api/communities/{community}/posts")
class PostController {

    record Page(List<Posts.Line> items) {}

    /**
     * @param begins on the community's clock; the same as {@code ends} means around the clock
     * @param lastDay absent while no end is known
     * @param qualification what everybody on it must hold; absent when nothing is asked
     * @param strict whether a roster that leaves it empty may not be published, whatever the reason
     * @param clause whose promise it keeps
     */
    record NewPost(
            @NotBlank @Size(max = 50) String name,
            @NotNull LocalTime begins,
            @NotNull LocalTime ends,
            @NotNull @Min(1) @Max(99) Integer headcount,
            @NotNull LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable @Size(max = 50) String qualification,
            @NotNull Boolean strict,

            @Nullable @Pattern(regexp = "S\\d{2}-\\d{3}", message = "{workforce.clause}")
            String clause) {

        Posts.Terms terms() {
            return new Posts.Terms(
                    name.strip(), begins, ends, headcount, firstDay, lastDay, said(qualification), strict, clause);
        }
    }

    record Opened(UUID id) {}

    private final Posts posts;

    PostController(Posts posts) {
        this.posts = posts;
    }

    /** The posts that are manned today or later, by name. */
    @GetMapping
    @Needs("duty.read")
    Page list(@PathVariable UUID community) {
        return new Page(posts.list());
    }

    /** Opens a post: from its first day on it has to be manned. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    Opened open(@PathVariable UUID community, @Valid @RequestBody NewPost body) {
        return new Opened(posts.open(body.terms()));
    }

    /** From today on it need not be manned any more. */
    @PostMapping("/{post}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void end(@PathVariable UUID community, @PathVariable UUID post) {
        posts.end(post);
    }

    /** What is blank was not said. */
    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
