// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Remedy.Weight;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.notice.Notice;

/** The notice of a new trouble. Its code says what the trouble is about, so that whoever gets mails about certificates hears of it by that way too. */
final class TroubleNews {

    private static final String CODE = "diagnosis.trouble.";
    /** How the name of a rule begins, and the end of the code; the first that fits counts. */
    private static final Map<String, String> ABOUT = about();

    private TroubleNews() {
    }

    private static Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("certificate.", "validity");
        about.put("password.", "validity");
        about.put("decrypt", "decryption");
        about.put("encrypt.", "encryption");
        about.put("addressee.", "encryption");
        about.put("reception.", "reception");
        about.put("connection.", "sending");
        about.put("directory.", "sending");
        about.put("upload.", "sending");
        about.put("proxy", "sending");
        about.put("tls.", "sending");
        return about;
    }

    static Notice of(Trouble trouble, Locale language) {
        String rule = trouble.remedy().rule();
        String end = ABOUT.entrySet().stream().filter(one -> rule.startsWith(one.getKey())).map(Map.Entry::getValue).findFirst().orElse("new");
        return new Notice(trouble.remedy().weight() == Weight.BLOCKING ? Notice.Level.ALARM : Notice.Level.WARNING,
                Message.of(CODE + end, trouble.remedy().title().in(language), trouble.remedy().clerk().in(language)), Optional.empty());
    }
}
