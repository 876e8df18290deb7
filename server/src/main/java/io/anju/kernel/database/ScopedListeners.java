package io.anju.kernel.database;

import io.anju.kernel.Actor;
import io.anju.kernel.CommunityEvent;
import io.anju.kernel.LongRun;
import io.anju.kernel.Scope;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs each module listener in the scope of its event's community, inside the executor thread and before the transaction. */
@Aspect
@Component
@Order(0)
class ScopedListeners {

    @Around("@annotation(org.springframework.modulith.events.ApplicationModuleListener) && args(event)")
    @Nullable
    Object inScope(ProceedingJoinPoint listener, CommunityEvent event) throws Throwable {
        return Scope.of(event.community(), Actor.NOBODY)
                .<@Nullable Object, Throwable>call(() -> LongRun.<@Nullable Object, Throwable>call(listener::proceed));
    }
}
