// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.run.Processes;

/** What the driver and the checks share: a service inside this bundle only. */
public interface Installation {

    /** The descriptor file of the settings in force. */
    DescriptorFile descriptorFile();

    /** The processes of this machine. */
    Processes processes();
}
