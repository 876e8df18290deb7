package io.anju.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One run per claimed clause, judged after the test itself has passed. */
class ClauseClaims implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(context.getRequiredTestMethod()
                        .getAnnotation(Clause.class)
                        .value())
                .map(Invocation::new);
    }

    private record Invocation(String clause) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int n) {
            return clause;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Judge(clause));
        }
    }

    private record Judge(String clause)
            implements BeforeTestExecutionCallback, AfterTestExecutionCallback, ParameterResolver {

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            var owner = SpringExtension.getApplicationContext(context).getBean(FlywayConnectionDetails.class);
            Claim.begin(new ClauseTraces(clause, owner));
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            var claim = Claim.end();
            if (context.getExecutionException().isEmpty()) {
                claim.mustHold();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == String.class;
        }

        @Override
        public String resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return clause;
        }
    }
}
