package dev.livetemplate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of who may depend on whom. */
final class PackageRulesTest {
  private static final String ROOT = "dev.livetemplate";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(**)..").should().beFreeOfCycles().check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because("the public API stands on everything else")
        .check(classes);
  }

  @Test
  void contractDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".contract")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".contract", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void diffKnowsOnlyAlgorithms() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".diff")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".diff", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void onlyHtmlDiffAndTheSanitizerUseJsoup() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".htmldiff")
        .and()
        // What may stay in a user's HTML is for the user of the API to say, in jsoup's words.
        .doNotHaveFullyQualifiedName(ROOT + ".SafeHtml")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(classes);
  }

  @Test
  void textDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".text")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".text", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void wireKnowsOnlyText() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".wire")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".wire", ROOT + ".text", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void nothingUsesReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .check(classes);
  }
}
