// SPDX-License-Identifier: EPL-2.0
package lu.seco.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JOptionPane;

/** What is inside {@code SeCo.exe}: opens the window of SeCo. */
public final class Window {

    private static final String APPLICATION = "org.eclipse.e4.ui.workbench.swt.E4Application";
    /** Exit codes of Equinox that could not start. */
    private static final List<Integer> NOT_STARTED = List.of(13, 14, 15, 17);

    private Window() {
    }

    /**
     * Starts it and waits for its end.
     *
     * @param arguments those of SeCo; the folder of the program is the system property {@code seco.home}
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        Path folder = Path.of(System.getProperty("seco.home", ".")).toAbsolutePath().normalize();
        try {
            Home home = Home.of(folder, arguments, System.getenv());
            Path java = Path.of(System.getProperty("java.home"), "bin", "javaw.exe");
            Optional<Integer> code = new Running(home, java, APPLICATION, System.getenv()).run();
            if (code.isEmpty()) {
                return say("Il manque une partie du programme dans l'installation de SeCo. The installation of SeCo is not complete.\n" + folder);
            }
            if (NOT_STARTED.contains(code.get())) {
                return say("SeCo n'a pas pu démarrer. SeCo could not start.\n" + home.configuration(System.getenv()));
            }
            return code.get();
        } catch (IllegalArgumentException e) {
            return say("Il manque le dossier avec --data. The folder behind --data is missing.");
        } catch (IOException e) {
            return say("SeCo ne peut pas travailler ici. SeCo cannot work here.\n" + e.getMessage());
        }
    }

    /** Nobody sees a console. */
    private static int say(String sentence) {
        JOptionPane.showMessageDialog(null, sentence, "SeCo", JOptionPane.ERROR_MESSAGE);
        return 1;
    }
}
