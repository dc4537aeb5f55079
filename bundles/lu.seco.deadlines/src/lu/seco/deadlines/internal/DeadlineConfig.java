// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

/** Keys of {@link DeadlineSettings}, as the components get them. Days of waiting and silence are working days, all others calendar days. */
public @interface DeadlineConfig {

    /** So many days before it is due something is told. */
    int reminder_days() default DeadlineSettings.REMINDER_DAYS;

    /** Time of day from which something is told, {@code HH:mm}. */
    String reminder_time() default "08:00";

    /** For how many days after it was due something is still told. */
    int reminder_overdue_days() default DeadlineSettings.OVERDUE_DAYS;

    /** In how many of the last months a kind must have been sent to be usual. */
    int usual_sent() default DeadlineSettings.USUAL_SENT;

    /** How many months are looked at for that. */
    int usual_months() default DeadlineSettings.USUAL_MONTHS;

    /** In how many of the last months it must have been sent at least once. */
    int usual_recent() default DeadlineSettings.USUAL_RECENT;

    /** Kinds that are usual for every employer once seen, separated by commas. */
    String usual_always_kinds() default DeadlineSettings.ALWAYS_KINDS;

    /** In how many of the last months the employer must have been seen for that. */
    int usual_always_months() default DeadlineSettings.ALWAYS_MONTHS;

    /** Employers of whom nothing is usual any more, separated by commas. */
    String usual_except() default "";

    /** Kinds that are always answered, separated by commas. */
    String silence_kinds() default DeadlineSettings.ANSWERED_KINDS;

    /** After so many working days an answer is missed, where CCSS documents none. */
    int silence_answer_days() default DeadlineSettings.ANSWER_DAYS;

    /** So many times the usual time between two receptions is silence. */
    int silence_factor() default DeadlineSettings.SILENCE_FACTOR;

    /** Fewer working days without a reception are never silence. */
    int silence_days() default DeadlineSettings.SILENCE_DAYS;
}
