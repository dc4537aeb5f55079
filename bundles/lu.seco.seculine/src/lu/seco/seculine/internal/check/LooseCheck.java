// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lu.seco.seculine.internal.CheckDigits;
import lu.seco.seculine.internal.RecordFormat;

/** Looks at records whose layout is not public: that they have a type, and that numbers of 13 digits can be those of persons or employers. */
final class LooseCheck implements RecordCheck {

    private final Findings findings;
    private final FieldPlaces names;
    private final int request;
    private final Optional<byte[]> wanted;

    /**
     * A check for one file.
     *
     * @param format what is known of the layout
     */
    LooseCheck(RecordFormat format, Findings findings) {
        this.findings = findings;
        names = new FieldPlaces(format.nearest(""));
        request = format.shapes().stream().map(FieldPlaces::new).mapToInt(places -> places.of("request")).max().orElse(0);
        wanted = findings.rule(RuleId.REQUEST).map(rule -> rule.values().get(0).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void check(RecordScan record) {
        findings.in(names);
        if (record.from(1) == record.to(1)) {
            findings.add(RuleId.RECORD_TYPE, record, 1);
        }
        int fields = (int) Math.min(record.count(), RecordScan.MOST_FIELDS);
        for (int field = 2; field <= fields; field++) {
            if (Values.registration(record, field) >= 0 && !CheckDigits.isPerson(record.bytes(), record.from(field))
                    && !CheckDigits.isEmployer(record.bytes(), record.from(field))) {
                findings.add(RuleId.NUMBER, record, field, Values.text(record, field));
            }
        }
        if (request > 0 && wanted.isPresent() && (request > fields || !Values.is(record, request, wanted.get()))) {
            int field = Math.min(request, fields);
            findings.add(RuleId.REQUEST, record, field, request > fields ? "" : Values.text(record, field),
                    new String(wanted.get(), StandardCharsets.ISO_8859_1), request);
        }
    }
}
