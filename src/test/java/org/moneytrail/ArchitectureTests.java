package org.moneytrail;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** What the rooms' own declarations cannot say. */
@AnalyzeClasses(packages = "org.moneytrail", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	/** Speaks to people with an older Java, before anything else is there. */
	private static final DescribedPredicate<JavaClass> LAUNCH = resideInAnyPackage("org.moneytrail.launch..");

	@ArchTest
	static final ArchRule onlyTheNeo4jRoomImportsTheDriver = noClasses().that()
		.resideOutsideOfPackage("org.moneytrail.neo4j..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.neo4j..");

	@ArchTest
	static final ArchRule onlyTheEmbeddedDatabaseImportsTheKernel = noClasses().that()
		.resideOutsideOfPackage("org.moneytrail.neo4j.embedded..")
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.neo4j..")
			.and(DescribedPredicate.not(resideInAnyPackage("org.neo4j.driver.."))));

	/**
	 * Readers may register their batches, and what several controllers share of a field
	 * may stand in a class of its own, named for it.
	 */
	@ArchTest
	static final ArchRule onlyGraphqlAndControllersImportGraphqlTypes = noClasses()
		.that(DescribedPredicate
			.not(resideInAnyPackage("org.moneytrail.graphql..").or(simpleNameEndingWith("Controller"))
				.or(simpleNameEndingWith("ListField"))
				.or(simpleNameEndingWith("ArgumentResolver"))
				.or(nestedInController())))
		.should()
		.dependOnClassesThat(resideInAnyPackage("graphql..", "org.springframework.graphql..").and(
				DescribedPredicate.not(nameStartingWith("org.springframework.graphql.execution.BatchLoaderRegistry"))));

	@ArchTest
	static final ArchRule coreImportsOnlyTheJdk = noClasses().that()
		.resideInAPackage("org.moneytrail.core..")
		.should()
		.dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", "org.moneytrail.core..",
				"org.jspecify.annotations..", "org.springframework.modulith..")));

	@ArchTest
	static final ArchRule onlyIngestSpeaksSql = noClasses().that()
		.resideOutsideOfPackages("org.moneytrail.ingest..", "org.moneytrail.evidence..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "org.duckdb..");

	@ArchTest
	static final ArchRule everyPackageSaysThatItsTypesAreNotNull = classes()
		.that(DescribedPredicate.describe("are package-info", (type) -> type.getSimpleName().equals("package-info")))
		.and(DescribedPredicate.not(LAUNCH))
		.should()
		.beAnnotatedWith(NullMarked.class);

	@ArchTest
	static final ArchRule nobodyWritesToTheConsoleBehindTheCommandsBack = noClasses()
		.that(DescribedPredicate.not(LAUNCH.or(JavaClass.Predicates.equivalentTo(MoneytrailApplication.class))))
		.should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS);

	@ArchTest
	static final ArchRule fieldsAreNeverOptional = noFields().should().haveRawType(java.util.Optional.class);

	@ArchTest
	static final ArchRule nothingIsCalledManagerHelperUtilOrImpl = noClasses().should()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Impl");

	@ArchTest
	static final ArchRule controllersStayInTheirRoom = noClasses().that()
		.haveSimpleNameEndingWith("Controller")
		.should()
		.haveModifier(JavaModifier.PUBLIC);

	private static DescribedPredicate<JavaClass> nestedInController() {
		return DescribedPredicate.describe("are nested in a controller",
				(type) -> type.getFullName().contains("Controller$"));
	}

}
