// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

/**
 * A file that was given to SeCo.
 *
 * @param name its name, which no other has
 * @param text what it holds
 * @param sha256 the hash of that
 * @param fate what has to become of it
 * @param staged whether it was laid into <i>À valider</i>, not into <i>Départ</i>
 */
public record Drop(String name, String text, String sha256, Fate fate, boolean staged) {
}
