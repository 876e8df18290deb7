package io.anju.kernel;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the current work may touch, and who does it. The transaction hook turns it into row-level security.
 *
 * <p>Bound per request from the route, per event and per job from their data; it does not follow to other threads.
 */
public record Scope(
        Reach reach, @Nullable UUID community, @Nullable UUID company, Actor actor) {

    /** One community's rows, every community's rows (jobs only), or the roll-ups of one company. */
    public enum Reach {
        COMMUNITY,
        SPAN,
        COMPANY
    }

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NONE = new Scope(Reach.COMMUNITY, null, null, Actor.NOBODY);

    public static Scope current() {
        return CURRENT.orElse(NONE);
    }

    public static Scope none(Actor actor) {
        return new Scope(Reach.COMMUNITY, null, null, actor);
    }

    public static Scope of(UUID community, Actor actor) {
        return new Scope(Reach.COMMUNITY, community, null, actor);
    }

    /** A request about a company, before it reads its roll-ups: no community's rows, ordinary rights. */
    public static Scope atCompany(UUID company, Actor actor) {
        return new Scope(Reach.COMMUNITY, null, company, actor);
    }

    public static Scope ofCompany(UUID company, Actor actor) {
        return new Scope(Reach.COMPANY, null, company, actor);
    }

    /** Every community's rows: for jobs and runs, never for a request. */
    public static Scope span() {
        return new Scope(Reach.SPAN, null, null, Actor.NOBODY);
    }

    /** @throws IllegalStateException outside a community */
    public UUID requiredCommunity() {
        if (community == null) {
            throw new IllegalStateException("No community in scope");
        }
        return community;
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T extends @Nullable Object> T get(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** For work that throws checked exceptions. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
