// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

/** The book in use, for the parts of this bundle. Answers from memory; any thread. */
@FunctionalInterface
public interface CurrentBook {

    /** The book; another one after a newer one was put in its place. */
    Book book();
}
