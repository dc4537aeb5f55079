// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

/** The power goes: an Error, so that no code takes it for something that can happen to a program that goes on. */
public final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut(String where) {
        super(where);
    }
}
