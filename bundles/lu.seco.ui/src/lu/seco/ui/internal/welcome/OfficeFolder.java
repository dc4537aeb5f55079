// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

/** The folders that people use, by their setting. */
enum OfficeFolder {
    OUTBOX("exchange.outbox"), PAYROLL("exchange.payroll"), STAGING("exchange.staging.folder");

    private final String key;

    OfficeFolder(String key) {
        this.key = key;
    }

    /** The setting. */
    String key() {
        return key;
    }
}
