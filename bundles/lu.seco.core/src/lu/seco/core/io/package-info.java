// SPDX-License-Identifier: EPL-2.0
/** How files of our own are written: whole or not at all, and durable; SHA-256 of files, and what files of others look like. No format lives here. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.io;
