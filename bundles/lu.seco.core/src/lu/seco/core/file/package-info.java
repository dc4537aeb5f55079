// SPDX-License-Identifier: EPL-2.0
/** What is known about SECUline files: recognition by name, facts in the content, links between answers and what they answer. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.file;
