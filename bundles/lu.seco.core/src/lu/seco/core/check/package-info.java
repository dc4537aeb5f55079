// SPDX-License-Identifier: EPL-2.0
/** Checks: services that say whether one thing works right now. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.check;
