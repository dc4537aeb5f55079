// SPDX-License-Identifier: EPL-2.0
/** Notices to people. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.notice;
