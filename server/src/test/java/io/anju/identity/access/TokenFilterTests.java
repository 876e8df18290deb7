package io.anju.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.anju.identity.limit.AnonymousFlood;
import io.anju.identity.limit.TooMany;
import io.anju.identity.token.TokenAuthentication;
import io.anju.identity.token.TokenRefused;
import io.anju.identity.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class TokenFilterTests {

    private static final String ADDRESS = "203.0.113.7";

    private final Tokens tokens = mock(Tokens.class);
    private final AnonymousFlood flood = mock(AnonymousFlood.class);
    private final List<Exception> refusals = new ArrayList<>();
    private final TokenFilter filter = new TokenFilter(tokens, flood, (request, response, handler, refusal) -> {
        refusals.add(refusal);
        return null;
    });

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenThatNobodyHasIsCountedBeforeItIsLookedFor() throws Exception {
        when(tokens.find(anyString(), anyString())).thenReturn(Optional.empty());

        ask();

        assertThat(refusals).hasExactlyElementsOfTypes(TokenRefused.Unknown.class);
        var order = inOrder(flood, tokens);
        order.verify(flood).spend(ADDRESS);
        order.verify(tokens).find(anyString(), anyString());
        verify(flood, never()).giveBack(ADDRESS);
    }

    @Test
    void afterTooManyNoneIsLookedFor() throws Exception {
        doThrow(mock(TooMany.class)).when(flood).spend(ADDRESS);

        ask();

        assertThat(refusals).hasOnlyElementsOfType(TooMany.class).hasSize(1);
        verifyNoInteractions(tokens);
    }

    @Test
    void aTokenThatIsKnownCostsNothing() throws Exception {
        when(tokens.find(anyString(), anyString())).thenReturn(Optional.of(mock(TokenAuthentication.class)));

        ask();

        assertThat(refusals).isEmpty();
        verify(flood).giveBack(ADDRESS);
    }

    private void ask() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/me");
        request.setRemoteAddr(ADDRESS);
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer anju_x");
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
