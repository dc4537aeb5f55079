// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

/** What the presenter asks of <i>Certificat</i>; always on the thread of the user interface. */
interface CertificateView {

    void show(CertificateShown shown);

    /** Says what came of what the person asked for. */
    void told(String sentence);

    /** What the person asked for was not possible. */
    void sorry(String sentence);
}
