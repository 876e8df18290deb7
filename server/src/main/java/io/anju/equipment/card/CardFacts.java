package io.anju.equipment.card;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of cards. */
@Configuration(proxyBeanMethods = false)
class CardFacts {

    /** The subject is the machine. */
    static final String HUNG = "equipment.card-hung";

    @Bean
    static FactKinds cardFactKinds() {
        return () -> List.of(FactKind.first(HUNG, "设备卡挂好了"));
    }
}
