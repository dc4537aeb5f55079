// SPDX-License-Identifier: EPL-2.0
/** What support looks at: logs, and one bundle that says everything. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.diagnosis;
