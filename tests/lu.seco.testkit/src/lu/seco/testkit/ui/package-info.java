// SPDX-License-Identifier: EPL-2.0
/** Hands, eyes and a watch for tests that go through the widgets a user sees. */
package lu.seco.testkit.ui;
