// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.product.kill.Fate;

/** All that is tried, in groups that can run side by side. */
public final class FaultList {

    /** Lines of the installation descriptor: a SOFiE that hangs is ended after that, and one that works must be done by then. */
    static final String[] IMPATIENT = {"timeout.send = 10 s", "timeout.receive = 10 s", "timeout.grace = 500 ms"};

    private static final List<String> SEND_POINTS = List.of("start", "after-update", "after-login", "before-encrypt", "after-crypted-written",
            "after-enc-logged", "after-clear-archived", "before-upload", "after-server-received", "after-upl-logged", "after-sent-archived");
    private static final List<String> RECEIVE_POINTS = List.of("before-download", "after-download", "after-ack", "before-decrypt",
            "after-decrypted-written", "after-dec-logged", "end");

    private FaultList() {
    }

    /** SOFiE ends hard at each of its points. */
    public static List<Fault> crashes() {
        return atPoints("SOFiE crashes", "fault.crash");
    }

    /** SOFiE does not go on at each of its points, and SeCo ends it. */
    public static List<Fault> hangs() {
        return atPoints("SOFiE hangs", "fault.hang");
    }

    /** Other ways not to go on. */
    public static List<Fault> otherHangs() {
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.of("SOFiE hangs with a child process", "before-upload", Fate.SENT, "fault.hang=before-upload", "fault.hang.child=Yes"));
        faults.add(Fault.of("update check fails, SOFiE hangs", "update", Fate.SENT, "fault.update=Yes", "on.update-failed=hangs"));
        faults.add(Fault.of("password expired, SOFiE hangs", "login", Fate.SENT, "fault.password=expired", "on.password-expired=hangs"));
        faults.add(Fault.of("certificate expired, SOFiE hangs", "login", Fate.SENT, "fault.certificate=expired", "on.certificate-expired=hangs"));
        return faults;
    }

    /** SOFiE's disk is full at each of its points. */
    public static List<Fault> fullDisks() {
        List<Fault> faults = new ArrayList<>(atPoints("SOFiE's disk is full", "fault.disk-full"));
        faults.add(Fault.of("SOFiE's disk stays full, until SeCo gives up", "before-encrypt", Fate.SENT, "fault.disk-full=before-encrypt",
                "exit.file-error=0").times(99));
        return faults;
    }

    private static List<Fault> atPoints(String name, String key) {
        List<Fault> faults = new ArrayList<>();
        SEND_POINTS.forEach(point -> faults.add(Fault.of(name, point, Fate.SENT, key + "=" + point)));
        RECEIVE_POINTS.forEach(point -> faults.add(Fault.of(name, point, Fate.ANSWERED, key + "=" + point)));
        return faults;
    }

    /** The connection, who may log in, SOFiE's rules and exit codes. */
    public static List<Fault> runs() {
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.of("no network", "whole run", Fate.SENT, "fault.no-network=Yes"));
        faults.add(Fault.of("no network, three runs", "whole run", Fate.SENT, "fault.no-network=Yes").times(3));
        faults.add(Fault.of("no network, but exit code 0", "whole run", Fate.SENT, "fault.no-network=Yes", "exit.no-network=0"));
        for (String phase : List.of("update", "login", "upload")) {
            faults.add(Fault.of("connection lost", "from " + phase, Fate.SENT, "fault.no-network-from=" + phase));
        }
        faults.add(Fault.of("connection lost", "from download", Fate.ANSWERED, "fault.no-network-from=download"));
        faults.add(Fault.of("update check fails, SOFiE goes on", "update", Fate.SENT, "fault.update=Yes"));
        faults.add(Fault.of("update check fails, SOFiE ends", "update", Fate.SENT, "fault.update=Yes", "on.update-failed=ends"));
        login(faults);
        faults.add(Fault.of("SOFiE's naming rules refuse the file", "encryption", Fate.REFUSED, "naming.rules=DECMAL\\\\.dta"));
        faults.add(Fault.of("exit code 1 though all went well", "end", Fate.SENT, "fault.exit-code=1"));
        faults.add(Fault.of("exit code 255 though all went well", "end", Fate.ANSWERED, "fault.exit-code=255"));
        return faults;
    }

    private static void login(List<Fault> faults) {
        for (String state : List.of("wrong", "expired", "unsynchronised")) {
            faults.add(Fault.of("password " + state + ", SOFiE ends", "login", Fate.SENT, "fault.password=" + state));
            faults.add(Fault.of("password " + state + ", SOFiE goes on", "login", Fate.SENT, "fault.password=" + state, "on.password-" + state + "=goes-on"));
        }
        faults.add(Fault.of("password has 15 days left", "login", Fate.SENT, "fault.password=day75"));
        faults.add(Fault.of("password has 2 days left", "login", Fate.SENT, "fault.password=day88"));
        faults.add(Fault.of("certificate expired, SOFiE ends", "login", Fate.SENT, "fault.certificate=expired"));
        faults.add(Fault.of("certificate expired, SOFiE goes on", "login", Fate.SENT, "fault.certificate=expired", "on.certificate-expired=goes-on"));
        faults.add(Fault.of("certificate expires soon", "login", Fate.SENT, "fault.certificate=expiring"));
        faults.add(Fault.of("new configuration waited for, SOFiE goes on", "login", Fate.SENT, "fault.certificate=pending-configuration"));
        faults.add(Fault.of("new configuration waited for, SOFiE ends", "login", Fate.SENT, "fault.certificate=pending-configuration",
                "on.configuration-pending=ends"));
    }

    /** What SeCo's proofs come from. */
    public static List<Fault> logs() {
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.of("audit log", "one line garbled", Fate.SENT, "fault.log=garbled"));
        faults.add(Fault.of("audit log", "all lines garbled", Fate.ANSWERED, "fault.log=garbled").times(99));
        faults.add(Fault.of("audit log", "rotated after each line", Fate.SENT, "audit.rotation.size=1"));
        for (String state : List.of("rotated", "truncated", "locked")) {
            faults.add(Fault.of("audit log", state, Fate.SENT, "fault.log=" + state));
            faults.add(Fault.of("audit log", state + ", with an answer", Fate.ANSWERED, "fault.log=" + state));
        }
        return faults;
    }

    /** What happens to folders and files around SeCo. */
    public static List<Fault> troubles() {
        return List.of(
                Fault.of("share of Départ gone and back", "taking", Fate.SENT, new Troubles.Gone(Bench::outboxShare)),
                Fault.of("file in Départ held open by another program", "taking", Fate.SENT, new Troubles.HeldOpen()),
                Fault.of("SOFiE's window is open", "sending", Fate.SENT, new Troubles.OpenWindow()),
                Fault.of("SOFiE's sending folder gone and back", "sending", Fate.SENT, new Troubles.Gone(bench -> bench.office().sofie().folder("out"))),
                Fault.of("another file of that name in SOFiE's sending folder", "sending", Fate.SENT, new Troubles.Occupied()),
                Fault.of("SOFiE's folder gone and back", "sending", Fate.SENT, new Troubles.Gone(bench -> bench.office().sofie().root())),
                Fault.of("share of payroll gone and back", "publishing", Fate.ANSWERED, new Troubles.Gone(Bench::payrollShare)),
                Fault.of("disk of payroll full", "publishing", Fate.ANSWERED, new Troubles.FullPayroll()));
    }

    /** Whether it can be run on this machine. */
    static boolean possible(Fault fault, Path place) throws Exception {
        return !(fault.trouble() instanceof Troubles.FullPayroll) || Troubles.FullPayroll.possible(place);
    }
}
