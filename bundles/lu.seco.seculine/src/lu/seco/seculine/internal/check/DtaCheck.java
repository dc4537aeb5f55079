// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.io.IOException;
import java.io.InputStream;
import lu.seco.seculine.internal.CheckDigits;

/** Looks at a .dta file from its beginning to its end: form, header, records. For one file. */
final class DtaCheck {

    private static final byte[] HEADER = {'0'};
    private static final int HEADER_FIELDS = 3;
    private static final int MEMBER = 2;
    private static final int SECU = 3;
    private static final int SECU_LENGTH = 6;

    private final Findings findings;
    private final FormCheck form;
    private final FieldPlaces header;
    private final RecordCheck records;
    private boolean first = true;
    private long count;

    /**
     * A check for one file.
     *
     * @param header the fields of its first line
     * @param records looks at the others
     */
    DtaCheck(Findings findings, FieldPlaces header, RecordCheck records) {
        this.findings = findings;
        this.header = header;
        this.records = records;
        form = new FormCheck(findings);
    }

    /** Reads the file; says how many records it has. */
    long read(InputStream content) throws IOException {
        try (RecordScan scan = new RecordScan(content)) {
            while (scan.next()) {
                form.line(scan);
                if (!scan.empty()) {
                    line(scan);
                }
            }
        }
        form.end();
        records.end();
        if (first) {
            findings.whole(RuleId.EMPTY_FILE, 0, 0);
        } else if (count == 0) {
            findings.whole(RuleId.NO_RECORDS, 0, 0);
        }
        return count;
    }

    private void line(RecordScan scan) {
        boolean begin = Values.is(scan, 1, HEADER);
        count += begin ? 0 : 1;
        if (first && !begin) {
            findings.whole(RuleId.HEADER_MISSING, scan.number(), 1, Values.text(scan, 1));
        } else if (!first && begin) {
            findings.in(header);
            findings.add(RuleId.HEADER_AGAIN, scan, 1);
        }
        first = false;
        if (scan.cut()) {
            findings.add(RuleId.LINE_CUT, scan.number(), 0, scan.length(), scan.count(), RecordScan.LONGEST >> 10);
        } else if (begin) {
            header(scan);
        } else if (scan.loneReturn() == 0) {
            records.check(scan);
        }
    }

    private void header(RecordScan scan) {
        findings.in(header);
        if (scan.count() != HEADER_FIELDS) {
            findings.add(RuleId.HEADER_FIELDS, scan, 1, scan.count());
            return;
        }
        if (Values.registration(scan, MEMBER) < 0) {
            findings.add(RuleId.HEADER_MEMBER, scan, MEMBER, Values.text(scan, MEMBER));
        } else if (!CheckDigits.isEmployer(scan.bytes(), scan.from(MEMBER)) && !CheckDigits.isPerson(scan.bytes(), scan.from(MEMBER))) {
            findings.add(RuleId.HEADER_MEMBER_CHECK, scan, MEMBER, Values.text(scan, MEMBER));
        }
        if (scan.to(SECU) - scan.from(SECU) != SECU_LENGTH) {
            findings.add(RuleId.HEADER_SECU, scan, SECU, Values.text(scan, SECU));
        }
    }
}
