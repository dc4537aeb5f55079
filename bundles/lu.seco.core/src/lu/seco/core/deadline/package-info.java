// SPDX-License-Identifier: EPL-2.0
/** Deadlines, working days in Luxembourg, and what is usual but missing. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.deadline;
