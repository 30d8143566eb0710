package dev.livetemplate.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.livetemplate.LiveTemplate;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** The rules of which phase may know which. */
final class PhaseRulesTest {

  private static final String ROOT = "dev.livetemplate.processor";

  /** The phases in the order of the pipeline, each of which knows those before it only. */
  private static final List<String> PHASES =
      List.of("diagnostic", "parse", "bind", "html", "plan", "codegen");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void phasesKnowOnlyThoseBeforeThem() {
    for (int i = 0; i < PHASES.size(); i++) {
      String[] later =
          PHASES.subList(i + 1, PHASES.size()).stream()
              .map(phase -> ROOT + "." + phase)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + PHASES.get(i))
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT).or(resideInAnyPackage(later)))
          .because("phases depend forward only, and none on the processor that runs them")
          .check(classes);
    }
  }

  /** Java's words ({@link SourceVersion}) and modifiers are no part of a compilation. */
  @Test
  void javacsModelStopsAtBind() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".bind")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javax.lang.model..")
                .and(not(assignableTo(SourceVersion.class)))
                .and(not(assignableTo(javax.lang.model.element.Modifier.class))))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javax.annotation.processing..")
        .check(classes);
  }

  @Test
  void theRunTimeIsKnownByItsContractOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("dev.livetemplate.."))
                .or(resideInAPackage(ROOT + ".."))
                .or(resideInAPackage("dev.livetemplate.contract"))
                .or(belongToAnyOf(LiveTemplate.class))
                .or(describe("annotations", JavaClass::isAnnotation)))
        .check(classes);
  }

  @Test
  void onlyWhatReadsHtmlUsesJsoup() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".html", ROOT + ".escape")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(classes);
  }

  @Test
  void onlyCodegenBuildsJava() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".codegen")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Spec")
        .check(classes);
  }
}
