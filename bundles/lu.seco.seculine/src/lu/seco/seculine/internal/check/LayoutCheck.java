// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lu.seco.seculine.internal.RecordFormat;
import lu.seco.seculine.internal.RecordShape;

/** Records of a known layout: type and number of fields, and only if these are right the fields themselves. */
final class LayoutCheck implements RecordCheck {

    private static final String HEADER = "0";
    private static final String ALL = "*";

    private final Findings findings;
    private final byte[] any = {'*'};
    private final List<byte[]> types = new ArrayList<>();
    private final List<FieldPlaces> places = new ArrayList<>();
    private final List<RecordCheck> checks = new ArrayList<>();

    /**
     * A check for one file.
     *
     * @param format the layout, wholly known
     * @param fields makes the check of the fields of one record type
     */
    LayoutCheck(RecordFormat format, Findings findings, Function<FieldPlaces, RecordCheck> fields) {
        this.findings = findings;
        for (String type : format.types()) {
            if (!type.equals(HEADER)) {
                RecordShape shape = format.shape(type).orElseThrow();
                types.add(type.equals(ALL) ? any : type.getBytes(StandardCharsets.ISO_8859_1));
                places.add(new FieldPlaces(shape));
                checks.add(fields.apply(places.get(places.size() - 1)));
            }
        }
    }

    @Override
    public void check(RecordScan record) {
        int type = 0;
        while (type < types.size() && types.get(type) != any && !Values.is(record, 1, types.get(type))) {
            type++;
        }
        int shape = type == types.size() ? 0 : type;
        findings.in(places.get(shape));
        int wanted = places.get(shape).count();
        if (record.count() != wanted) {
            findings.add(record.count() > wanted ? RuleId.LAYOUT_MANY : RuleId.LAYOUT, record, 1, record.count(), wanted);
        } else if (type < types.size()) {
            checks.get(shape).check(record);
        } else if (findings.on(RuleId.TYPE)) {
            findings.add(RuleId.TYPE, record, 1, Values.text(record, 1), types());
            checks.get(shape).check(record);
        } else {
            findings.add(RuleId.LAYOUT_TYPE, record, 1, Values.text(record, 1), types());
        }
    }

    @Override
    public void end() {
        for (int shape = 0; shape < checks.size(); shape++) {
            findings.in(places.get(shape));
            checks.get(shape).end();
        }
    }

    private String types() {
        return String.join(", ", types.stream().map(type -> new String(type, StandardCharsets.ISO_8859_1)).toList());
    }
}
