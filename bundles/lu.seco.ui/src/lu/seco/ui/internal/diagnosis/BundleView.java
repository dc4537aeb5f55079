// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import lu.seco.core.diagnosis.SupportBundle;

/** What shows a bundle before it leaves; always on the thread of the user interface. */
interface BundleView {

    /** It is being prepared. */
    void preparing();

    /** These files would leave, exactly so. */
    void files(List<SupportBundle.Shown> files);

    /** It cannot be prepared, and why. */
    void failed(String sentence);
}
