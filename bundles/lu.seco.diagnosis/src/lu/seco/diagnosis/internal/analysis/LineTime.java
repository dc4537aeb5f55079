// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a line was written, as its beginning says in one of the usual forms. How SOFiE writes it is not documented. A time without zone is local. */
public final class LineTime {

    private static final int NEAR = 60;
    private static final Pattern FORM = Pattern.compile("(?:(?<y>\\d{4})[-/.](?<m>\\d\\d)[-/.](?<d>\\d\\d)|(?<dd>\\d\\d)[-/.](?<mm>\\d\\d)[-/.](?<yy>\\d{4}))"
            + "[T ;_]{1,2}(?<h>\\d\\d):(?<n>\\d\\d):(?<s>\\d\\d)(?:[.,](?<f>\\d{3}))?(?<z>Z|[+-]\\d\\d:?\\d\\d)?");

    private LineTime() {
    }

    /** The moment; empty if the line does not say it. */
    public static Optional<Instant> of(String line, ZoneId zone) {
        Matcher form = FORM.matcher(line.substring(0, Math.min(NEAR, line.length())));
        if (!form.find()) {
            return Optional.empty();
        }
        try {
            boolean yearFirst = form.group("y") != null;
            String fraction = form.group("f");
            LocalDateTime local = LocalDateTime.of(number(form, yearFirst ? "y" : "yy"), number(form, yearFirst ? "m" : "mm"),
                    number(form, yearFirst ? "d" : "dd"), number(form, "h"), number(form, "n"), number(form, "s"),
                    fraction == null ? 0 : Integer.parseInt(fraction) * 1_000_000);
            String offset = form.group("z");
            return Optional.of(local.atZone(offset == null ? zone : ZoneOffset.of(offset)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }
}
