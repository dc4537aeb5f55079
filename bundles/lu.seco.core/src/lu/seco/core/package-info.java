// SPDX-License-Identifier: EPL-2.0
/** What every room shares: messages as codes, the data folder, ids. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core;
