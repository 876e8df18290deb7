package io.anju.equipment.register;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed of the register every day, and what was seen of it. */
@Configuration(proxyBeanMethods = false)
class RegisterFacts {

    /** The subject stands for a clause and a day. */
    static final String OWED = "equipment.register-day";

    /** The number is how many machines were looked at. */
    static final String COMPLETE = "equipment.register-complete";

    @Bean
    static ExpectationKinds registerExpectationKinds() {
        return () -> List.of(new ExpectationKind(OWED, "equipment", "当天的设备台账"));
    }

    @Bean
    static FactKinds registerFactKinds() {
        return () -> List.of(FactKind.first(COMPLETE, "设备台账齐全"));
    }
}
