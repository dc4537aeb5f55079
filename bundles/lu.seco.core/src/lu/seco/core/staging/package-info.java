// SPDX-License-Identifier: EPL-2.0
/** <i>À valider</i>: files that wait until a person releases them to <i>Départ</i>. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.staging;
