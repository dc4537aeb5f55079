// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.util.Map;

/** A record as values, apart from any layout. */
sealed interface SampleRecord permits SampleHeader, Wage, Absence {

    /** Name of the field that holds the record type. */
    String TYPE = "record";

    /** Its values by the names of the fields, the record type too; those that are empty may be left out. */
    Map<String, String> values();
}
