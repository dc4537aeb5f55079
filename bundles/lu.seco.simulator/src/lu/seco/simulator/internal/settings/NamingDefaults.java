// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

/** The documented names of files sent (CCSS, pages of the SECUline procedures), as regular expressions separated by blanks. */
final class NamingDefaults {

    static final String RULES = String.join(" ",
            "(DECSAL|DECMAL|DECAFF|DEMMAT|DECINT|DEMUTI|DEMPEN|DEMDET)\\.dta",
            "CARTID\\d{9,}\\.\\d{13}_\\d{6}\\.JPG",
            "SECU\\.DEMDET\\.\\d{8}-\\d{8}\\.\\d{19}\\.CCSS\\.XML",
            "SECU\\.DEMDET\\.(EXPL|RHIN)\\.\\d{13}\\.\\d{8}-\\d{8}\\.\\d{19}\\.CCSS\\.PDF");

    private NamingDefaults() {
    }
}
