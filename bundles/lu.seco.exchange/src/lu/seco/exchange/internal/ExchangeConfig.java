// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

/** The configuration of the engine as Configuration Admin hands it over; see {@link ExchangeSettingsContribution} for meaning and bounds. */
@interface ExchangeConfig {

    String PID = "lu.seco.exchange";

    String outbox();

    String outbox_location() default "auto";

    String quarantine();

    String payroll();

    long scan_interval() default 60_000;

    long quiet_local() default 500;

    long quiet_network() default 10_000;

    int size_limit() default 1024;

    String unknown_names() default "quarantine";

    String twins() default "hold";

    String check_error() default "hold";

    String check_warning() default "send";

    String check_note() default "send";

    long reception_interval() default 3_600_000;

    String reception_from() default "00:00";

    String reception_until() default "24:00";

    String[] reception_days() default {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

    long retry_first() default 60_000;

    long retry_longest() default 3_600_000;

    int retry_limit() default 5;

    long decision_wait() default 86_400_000;

    int connection_failures() default 3;

    long connection_pause() default 900_000;

    long connection_longest() default 7_200_000;

    String[] action() default {};

    long action_timeout() default 60_000;

    String[] staging_folder() default {"À valider"};

    String staging_refused();

    String staging_kinds() default "";

    long staging_recall() default 0;

    boolean staging_four_eyes() default false;

    String station_mode() default "active";
}
