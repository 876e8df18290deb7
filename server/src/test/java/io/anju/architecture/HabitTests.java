package io.anju.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

/** The small habits of docs/decisions and style, each seen to fail once. */
@AnalyzeClasses(packages = "io.anju", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitTests {

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " has no @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule webTranslatesAndAsksNoDatabase = noClasses()
            .that(resideInAPackage("io.anju.*.web..").and(not(resideInAPackage("io.anju.kernel.."))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Common)");

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    /** A community's day is its own: whoever needs a zone asks {@link CommunityZone}, the one place that names a default. */
    @ArchTest
    static final ArchRule noZoneIsTakenForGranted = noClasses()
            .that(are(not(equivalentTo(CommunityZone.class))))
            .should(new ArchCondition<>("name a zone or take the machine's") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isEquivalentTo(ZoneId.class))
                            .filter(call -> call.getName().equals("systemDefault") || names(call.getName(), type))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                }

                // The registry reads what a community's row says.
                private static boolean names(String method, JavaClass type) {
                    return method.equals("of") && !type.getPackageName().endsWith(".registry");
                }
            });

    /** Jobs, and commands run at the server itself: no route, least of all an anonymous one, reads every community's rows. */
    @ArchTest
    static final ArchRule onlyJobsAndCommandsReachAcrossCommunities = noClasses()
            .that(not(resideInAPackage("io.anju.jobs..")))
            .and()
            .haveSimpleNameNotEndingWith("Command")
            .should()
            .callMethod(Scope.class, "span");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCall = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.anju..")
            .should(new ArchCondition<>("name a permission or an audience") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = method.isAnnotatedWith(Needs.class) != method.isAnnotatedWith(OpenTo.class);
                    events.add(new SimpleConditionEvent(method, said, method.getFullName() + " is open to nobody"));
                }
            });
}
