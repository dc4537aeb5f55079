// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Locale;

/** The names of what an event can state. The keys are stored: never rename one, only add. */
public enum Fact {
    /** File name as it was found. */
    FILE_NAME,
    /** Folder or file in which the thing was found. */
    SOURCE,
    /** Where the file is now, for a person to find: a path. */
    PLACE,
    /** Lower-case hexadecimal SHA-256 of the content. */
    SHA256,
    /** Size in bytes. */
    SIZE,
    /** Procedure, for example {@code DECSAL}. */
    KIND,
    /** The name under which it goes to SOFiE. */
    OFFICIAL_NAME,
    /** Registration number of the SECUline member. */
    MEMBER,
    /** Registration number of the employer. */
    EMPLOYER,
    /** Reference month, {@code yyyy-MM}. */
    PERIOD,
    /** A {@link lu.seco.core.Message} in its stored form. */
    REASON,
    /** Number of the attempt, from 1. */
    ATTEMPT,
    /** Id of the run of SOFiE. */
    RUN,
    /** A {@link lu.seco.core.sofie.LogPosition}. */
    POSITION,
    /** The line that proves it. */
    EVIDENCE_LINE,
    /** The file the line stands in, and where in it. */
    EVIDENCE_SOURCE,
    /** Name SOFiE gave to the encrypted file. */
    SOFIE_NAME,
    /** Name the sender gave to a received file. */
    ORIGINAL_NAME,
    /** Where the file is on its way through SOFiE: a {@link lu.seco.core.sofie.Whereabouts}. */
    WHEREABOUTS,
    /** Instant of the next try, ISO-8601 in UTC. */
    NEXT_TRY,
    /** Id of the reception. */
    RECEPTION,
    /** Id of the report. */
    REPORT,
    /** Number of records refused. */
    REFUSED,
    /** Who did it. */
    PERSON,
    /** Who prepared a file, as far as the file system told: its owner. */
    PREPARER,
    /** Which action. */
    ACTION,
    /** Outcome of an action or run. */
    RESULT,
    /** Kind of run: a {@link lu.seco.core.sofie.RunKind}. */
    RUN_KIND,
    /** Exit code of a process. */
    EXIT_CODE,
    /** How long it took, ISO-8601 duration. */
    DURATION,
    /** How many things an event speaks of. */
    COUNT,
    /** What a person wrote: a reason in their own words. */
    NOTE,
    /** Which thing that ends, which setting, or which things of a work list, separated by commas. */
    ITEM,
    /** A value as a person wrote it. */
    VALUE,
    /** A day, ISO-8601. */
    DAY,
    /** Version of SeCo. */
    VERSION,
    /** Id of the report that this one probably corrects: same kind, employer and month, other content. */
    CORRECTS,
    /** Ids of further reports that an answer may be about as well, separated by commas, the most probable first. */
    ALTERNATIVES,
    /** Number of errors that the check of a content found. */
    ERRORS,
    /** Number of warnings, likewise. */
    WARNINGS,
    /** Number of notes, likewise. */
    NOTES;

    /** The stored key: lower case with dots, for example {@code file.name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
