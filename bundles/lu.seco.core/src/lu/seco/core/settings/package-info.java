// SPDX-License-Identifier: EPL-2.0
/** Settings as definitions: one place says name, type, default and bounds. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.settings;
