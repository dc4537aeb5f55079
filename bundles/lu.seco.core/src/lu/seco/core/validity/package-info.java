// SPDX-License-Identifier: EPL-2.0
/** What ends one day: certificate, SOFiE password, and whatever else a service knows of. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.validity;
