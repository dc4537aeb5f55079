// SPDX-License-Identifier: EPL-2.0
/** What files hold: checks before sending, answers explained, records searched, fictitious samples. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.content;
