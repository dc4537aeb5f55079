// SPDX-License-Identifier: EPL-2.0
/** Updates of the program itself: what a site offers, applying it, going back. SOFiE's own updates are an order of the exchange. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.update;
