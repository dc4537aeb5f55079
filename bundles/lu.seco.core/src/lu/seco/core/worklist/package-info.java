// SPDX-License-Identifier: EPL-2.0
/** Work lists: what payroll has to do about what CCSS refused or misses. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.worklist;
