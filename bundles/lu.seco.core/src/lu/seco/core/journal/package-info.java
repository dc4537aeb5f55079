// SPDX-License-Identifier: EPL-2.0
/** The journal: events as the truth, reports, receptions and attempts as what follows from them. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.journal;
