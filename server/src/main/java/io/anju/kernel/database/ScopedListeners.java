package io.anju.kernel.database;

import io.anju.kernel.Actor;
import io.anju.kernel.CommunityEvent;
import io.anju.kernel.LongRun;
import io.anju.kernel.Scope;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Runs each module listener in the scope of its event's community, inside the executor thread and before the transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ScopedListeners {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor scopeOfListeners() {
        var listeners = AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class);
        MethodInterceptor scope = ScopedListeners::inScope;
        var advisor = new DefaultPointcutAdvisor(listeners, scope);
        advisor.setOrder(0);
        return advisor;
    }

    @Nullable
    private static Object inScope(MethodInvocation listener) throws Throwable {
        if (!(listener.getArguments()[0] instanceof CommunityEvent event)) {
            return listener.proceed();
        }
        return Scope.of(event.community(), Actor.NOBODY)
                .<@Nullable Object, Throwable>call(() -> LongRun.<@Nullable Object, Throwable>call(listener::proceed));
    }
}
