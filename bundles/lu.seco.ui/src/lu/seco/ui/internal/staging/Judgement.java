// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Locale;
import lu.seco.core.content.Severity;
import lu.seco.core.staging.StagedFile;

/** Whether a staged file can be released by the person at the screen, best first. */
enum Judgement {
    /** Nothing speaks against it. */
    READY,
    /** It can be released, but the person should read a remark first. */
    LOOK,
    /** Its content has not been read yet. */
    READING,
    /** The person prepared it, and another one has to release it. */
    OWN,
    /** Something keeps it from being released, by whomever. */
    BLOCKED;

    /** @param fourEyes whether who prepared may not release */
    static Judgement of(StagedFile file, boolean fourEyes, String person) {
        if (file.content().isEmpty()) {
            return READING;
        }
        StagedFile.Content content = file.content().get();
        if (!content.hindrances().isEmpty()) {
            return BLOCKED;
        }
        if (fourEyes && file.preparedBy().filter(owner -> same(owner, person)).isPresent()) {
            return OWN;
        }
        boolean remarks = !content.remarks().isEmpty() || !content.summary().remarks().isEmpty() || file.recognition().note().isPresent();
        boolean findings = content.check().filter(report -> report.count(Severity.ERROR) + report.count(Severity.WARNING) > 0).isPresent();
        return remarks || findings ? LOOK : READY;
    }

    boolean releasable() {
        return this == READY || this == LOOK;
    }

    /** The owner of a file on Windows carries the domain in front, and case means nothing. */
    private static boolean same(String owner, String person) {
        String bare = owner.substring(owner.lastIndexOf('\\') + 1);
        return !person.isEmpty() && bare.toLowerCase(Locale.ROOT).equals(person.toLowerCase(Locale.ROOT));
    }
}
