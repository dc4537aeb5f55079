// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import jakarta.activation.CommandInfo;
import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import org.eclipse.angus.mail.handlers.multipart_mixed;
import org.eclipse.angus.mail.handlers.text_html;
import org.eclipse.angus.mail.handlers.text_plain;

/**
 * Who writes the parts of a mail. Jakarta Activation would look for them in files of the context class loader, which is nobody's in OSGi; and a mail
 * of SeCo has but three kinds of parts.
 */
final class Contents extends CommandMap {

    @Override
    public DataContentHandler createDataContentHandler(String mimeType) {
        if (mimeType.startsWith("multipart/")) {
            return new multipart_mixed();
        }
        return mimeType.startsWith("text/html") ? new text_html() : new text_plain();
    }

    @Override
    public CommandInfo[] getPreferredCommands(String mimeType) {
        return new CommandInfo[0];
    }

    @Override
    public CommandInfo[] getAllCommands(String mimeType) {
        return new CommandInfo[0];
    }

    @Override
    public CommandInfo getCommand(String mimeType, String name) {
        return null;
    }
}
