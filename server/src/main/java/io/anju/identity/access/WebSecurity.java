package io.anju.identity.access;

import io.anju.identity.limit.AnonymousFlood;
import io.anju.identity.token.Tokens;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sessions by cookie, CSRF by a second cookie that the page sends back; who may do what is the interceptor's business. */
@Configuration(proxyBeanMethods = false)
class WebSecurity implements WebMvcConfigurer {

    /** What other machines call: they bring no cookie, and every call is signed. */
    private static final String SIGNED_BY_ITSELF = "/hooks/**";

    private final AccessInterceptor access;

    WebSecurity(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    @Bean
    static SecurityFilterChain security(
            HttpSecurity http, SecurityContextRepository contexts, ForgedRequests forged, TokenFilter tokens) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(SIGNED_BY_ITSELF)
                        .ignoringRequestMatchers(TokenFilter::bears))
                .addFilterBefore(tokens, CsrfFilter.class)
                .exceptionHandling(failures -> failures.accessDeniedHandler(forged))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    static TokenFilter tokenFilter(
            Tokens tokens,
            AnonymousFlood flood,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new TokenFilter(tokens, flood, problems);
    }

    /** It belongs to the security chain alone. */
    @Bean
    static FilterRegistrationBean<TokenFilter> tokenFilterOnlyThere(TokenFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    static SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Argon2id with the parameters that Spring Security recommends. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Nobody signs in through Spring Security's own forms. */
    @Bean
    static UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("no form sign-in");
        };
    }
}
