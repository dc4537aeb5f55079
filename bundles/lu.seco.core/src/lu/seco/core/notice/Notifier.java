// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.notice;

/** Tells people. Returns at once; a notice that cannot be delivered is logged. */
@FunctionalInterface
public interface Notifier {

    void tell(Notice notice);
}
