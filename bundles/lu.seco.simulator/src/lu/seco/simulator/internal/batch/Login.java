// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.nio.file.Files;

import lu.seco.simulator.internal.fault.Phase;
import lu.seco.simulator.internal.log.Level;
import lu.seco.simulator.internal.settings.Behaviour;
import lu.seco.simulator.internal.settings.Key;

/**
 * The checks at login. What they find is documented for the window (SOFiE help, Login and Passwords_Management); what batch mode
 * then does is not, so it is a setting.
 */
final class Login {

    private static final String LOGGER = "login";
    private static final int TRIES = 3;

    private final Session session;

    Login(Session session) {
        this.session = session;
    }

    void check() throws IOException, EndOfRun {
        password();
        certificate();
        if (session.faults().networkDown(Phase.LOGIN)) {
            warn("no HTTP connection to the central server, sending and receiving are disabled");
            session.disableExchange("no connection to the central server");
        }
    }

    private void password() throws IOException, EndOfRun {
        if (!Files.isRegularFile(session.home().passwords())) {
            wrong("no password is saved for batch processing");
        } else if (isPassword("wrong")) {
            for (int i = 1; i <= TRIES; i++) {
                warn("wrong password, try " + i + " of " + TRIES);
            }
            wrong("wrong password");
        } else if (isPassword("unsynchronised")) {
            if (decide(Key.ON_PASSWORD_UNSYNC, Situation.PASSWORD_WRONG, "the local password and the server's password differ")) {
                session.disableExchange("the password is not synchronised");
            }
        } else if (isPassword("expired")) {
            decide(Key.ON_PASSWORD_EXPIRED, Situation.PASSWORD_EXPIRED, "the password has expired (90 days)");
        } else if (isPassword("day75")) {
            warn("the password expires in 15 days");
        } else if (isPassword("day88")) {
            warn("the password expires in 48 hours");
        }
    }

    private void wrong(String text) throws IOException, EndOfRun {
        if (decide(Key.ON_PASSWORD_WRONG, Situation.PASSWORD_WRONG, text)) {
            session.disableExchange(text);
        }
    }

    private void certificate() throws IOException, EndOfRun {
        if (isCertificate("expired")) {
            decide(Key.ON_CERTIFICATE_EXPIRED, Situation.CERTIFICATE_EXPIRED, "the certificate has expired");
        } else if (isCertificate("pending-configuration")) {
            decide(Key.ON_CONFIGURATION_PENDING, Situation.CERTIFICATE_EXPIRED, "a new SOFiE configuration file must be installed");
        } else if (isCertificate("expiring")) {
            warn("the certificate expires within 45 days");
        }
    }

    /** Ends, hangs, or returns true to go on. */
    private boolean decide(Key setting, Situation situation, String text) throws IOException, EndOfRun {
        Behaviour behaviour = session.settings().behaviour(setting);
        if (behaviour == Behaviour.ENDS) {
            throw new EndOfRun(situation, text);
        }
        session.technical().log(Level.ERROR, LOGGER, text);
        if (behaviour == Behaviour.HANGS) {
            session.faults().hang();
        }
        return true;
    }

    private boolean isPassword(String state) {
        return session.faults().isOn(Key.FAULT_PASSWORD, state);
    }

    private boolean isCertificate(String state) {
        return session.faults().isOn(Key.FAULT_CERTIFICATE, state);
    }

    private void warn(String text) {
        session.technical().log(Level.WARN, LOGGER, text);
    }
}
