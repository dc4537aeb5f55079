// SPDX-License-Identifier: EPL-2.0
/** The engine seen from outside: orders, status, and who listens. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.exchange;
