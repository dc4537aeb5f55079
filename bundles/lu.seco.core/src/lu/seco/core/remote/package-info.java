// SPDX-License-Identifier: EPL-2.0
/** How a window shows and commands the engine of another process of this machine. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.remote;
