package io.anju.kernel.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the two faces and the description of the API from the jar. Hashed assets may be kept for ever; everything else is asked for anew, and any
 * address inside a face answers with its first page.
 */
@Configuration(proxyBeanMethods = false)
class Faces implements WebMvcConfigurer {

    private static final Duration FOREVER = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/console/");
        registry.addRedirectViewController("/console", "/console/");
        registry.addRedirectViewController("/m", "/m/");
        registry.addViewController("/console/").setViewName("forward:/console/index.html");
        registry.addViewController("/m/").setViewName("forward:/m/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/openapi.json")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
        for (var face : new String[] {"console", "m"}) {
            registry.addResourceHandler("/" + face + "/assets/**")
                    .addResourceLocations("classpath:/static/" + face + "/assets/")
                    .setCacheControl(CacheControl.maxAge(FOREVER).cachePublic().immutable());
            registry.addResourceHandler("/" + face + "/**")
                    .addResourceLocations("classpath:/static/" + face + "/")
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(true)
                    .addResolver(new FirstPage());
        }
    }

    /** What is not a file is a screen. */
    private static final class FirstPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            return file != null || path.contains(".") ? file : super.getResource("index.html", location);
        }
    }
}
