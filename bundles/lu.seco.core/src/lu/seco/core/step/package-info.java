// SPDX-License-Identifier: EPL-2.0
/** The durable steps of the engine, by name: what a stop at any of them leaves is what recovery has to deal with. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.step;
