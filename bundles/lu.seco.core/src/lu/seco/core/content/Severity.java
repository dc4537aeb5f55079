// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** CCSS would refuse the record or the file. Only a documented rule, or the form of the file itself, is an error. */
    ERROR,
    /** It may be wrong: a rule nobody has confirmed, or a limit that only a person can judge. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
