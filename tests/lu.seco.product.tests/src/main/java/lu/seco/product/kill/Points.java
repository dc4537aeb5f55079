// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.util.Set;

/** What is known of SOFiE's points. */
final class Points {

    /** An encrypted file is there, and no line says from what it was made. */
    static final Set<String> UNCLEAR = Set.of("after-crypted-written");

    private Points() {
    }
}
