// SPDX-License-Identifier: EPL-2.0
/** SOFiE seen from the engine: one session at a time, runs, and the proof of what happened to each file. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.sofie;
