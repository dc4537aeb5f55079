// SPDX-License-Identifier: EPL-2.0
package lu.seco.architecture.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** Who may know whom, read from the manifests. The reasons are in docs/architecture.md. */
public class ManifestRulesTest {

    private static final Set<String> ONLY_ANNOTATIONS = Set.of("lu.seco.core", "lu.seco.seculine");

    private static final Pattern OF_JAVA = Pattern.compile("(?m)^import (?:static )?((?:javax|org\\.w3c|org\\.xml)(?:\\.[a-z0-9]+)+)\\.[A-Z]");

    private final Project project = Project.here();

    @Test
    public void implementationBundlesKnowOnlyTheCoreOfOurs() {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : project.bundles("bundles")) {
            for (String name : Project.names(bundle, "Import-Package")) {
                if (name.startsWith("lu.seco.") && !name.equals("lu.seco.core") && !name.startsWith("lu.seco.core.")) {
                    wrong.add(Project.name(bundle) + " imports " + name);
                }
            }
            for (String name : Project.names(bundle, "Require-Bundle")) {
                if (name.startsWith("lu.seco.")) {
                    wrong.add(Project.name(bundle) + " requires " + name);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void onlyUiBundlesKnowSwtAndJface() {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : project.bundles("bundles")) {
            if (!Project.name(bundle).startsWith("lu.seco.ui")) {
                known(bundle).stream()
                        .filter(name -> name.startsWith("org.eclipse.swt") || name.startsWith("org.eclipse.jface") || name.startsWith("org.eclipse.e4"))
                        .forEach(name -> wrong.add(Project.name(bundle) + " knows " + name));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void coreAndSeculineKnowNoOsgiBeyondAnnotations() {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : project.bundles("bundles")) {
            if (ONLY_ANNOTATIONS.contains(Project.name(bundle))) {
                known(bundle).stream().filter(name -> name.startsWith("org.osgi") || name.startsWith("org.eclipse"))
                        .filter(name -> !name.startsWith("org.osgi.annotation") && !name.endsWith(".annotations"))
                        .forEach(name -> wrong.add(Project.name(bundle) + " knows " + name));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** A framework may give a bundle only of {@code java.} what it does not import; that the products' launcher is more generous is its default, not ours. */
    @Test
    public void whatComesWithJavaIsImportedToo() {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : project.bundles("bundles")) {
            Set<String> imported = Project.names(bundle, "Import-Package");
            for (Path source : project.files("bundles/" + Project.name(bundle) + "/src", ".java")) {
                Matcher used = OF_JAVA.matcher(Project.text(source));
                while (used.find()) {
                    if (!imported.contains(used.group(1))) {
                        wrong.add(Project.name(bundle) + " does not import " + used.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void onlyUiBundlesRequireBundles() {
        Set<String> wrong = project.bundles("bundles").stream().filter(bundle -> !Project.name(bundle).startsWith("lu.seco.ui"))
                .filter(bundle -> !Project.names(bundle, "Require-Bundle").isEmpty()).map(Project::name).collect(Collectors.toSet());
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void theSimulatorStandsAlone() {
        Path simulator = project.root().resolve("bundles/lu.seco.simulator");
        assertEquals(Set.of(), known(simulator));
        assertEquals(Set.of(), Project.names(simulator, "Export-Package"));
        for (Path product : project.files("releng", ".product")) {
            assertFalse(product + " must not hold the simulator", Project.text(product).contains("lu.seco.demo.feature"));
        }
        for (String feature : List.of("lu.seco.engine.feature", "lu.seco.workbench.feature", "lu.seco.platform.feature")) {
            assertFalse(Project.text(project.root().resolve("features/" + feature + "/feature.xml")).contains("lu.seco.simulator"));
        }
    }

    @Test
    public void internalPackagesAreNotExportedAndExportedOnesHaveAVersion() {
        for (Path bundle : project.bundles("bundles")) {
            for (String name : Project.names(bundle, "Export-Package")) {
                assertFalse(Project.name(bundle) + " exports " + name, name.contains(".internal"));
                Path info = bundle.resolve("src").resolve(name.replace('.', '/')).resolve("package-info.java");
                assertTrue(info + " is missing", Files.exists(info));
                assertTrue(info + " has no version", Project.text(info).contains("Version("));
            }
        }
    }

    @Test
    public void everyBundleSaysWhatLivesThereAndRunsOnJava17() {
        for (Path bundle : project.bundles("bundles")) {
            assertTrue(Project.name(bundle) + " has no README.md", Files.exists(bundle.resolve("README.md")));
            var attributes = Project.manifest(bundle).getMainAttributes();
            assertEquals(Project.name(bundle), "JavaSE-17", attributes.getValue("Bundle-RequiredExecutionEnvironment"));
            assertEquals(Project.name(bundle), Project.name(bundle), attributes.getValue("Bundle-SymbolicName").split(";")[0]);
        }
    }

    @Test
    public void everyBundleIsInExactlyOneFeature() {
        List<String> features = project.files("features", "feature.xml").stream().map(Project::text).toList();
        for (Path bundle : project.bundles("bundles")) {
            String plugin = "id=\"" + Project.name(bundle) + "\"";
            assertEquals(Project.name(bundle), 1, features.stream().filter(text -> text.contains("<plugin " + plugin)).count());
        }
    }

    private static Set<String> known(Path bundle) {
        Set<String> all = new TreeSet<>(Project.names(bundle, "Import-Package"));
        all.addAll(Project.names(bundle, "Require-Bundle"));
        return all;
    }
}
