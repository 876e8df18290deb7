package io.anju.identity.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.anju.kernel.BusinessClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class AccessInterceptorTests {

    /** Whoever wrote this forgot to say who may call. */
    static class Forgetful {
        void endpoint() {}
    }

    @Test
    void anEndpointThatNoRuleNamesIsClosedToEverybody() throws NoSuchMethodException {
        var interceptor = new AccessInterceptor(mock(Permissions.class), List.of(), mock(BusinessClock.class));
        var request = new MockHttpServletRequest("GET", "/api/forgotten");
        request.setServletPath("/api/forgotten");
        var forgotten = new HandlerMethod(new Forgetful(), Forgetful.class.getDeclaredMethod("endpoint"));

        assertThatThrownBy(() -> interceptor.preHandle(request, new MockHttpServletResponse(), forgotten))
                .isInstanceOf(AccessRefused.NotAllowed.class);
    }
}
