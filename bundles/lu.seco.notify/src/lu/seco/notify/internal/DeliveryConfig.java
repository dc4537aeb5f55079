// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

/** The keys of {@link NotifySettings} that the ways out of the program read; lengths of time in milliseconds. */
public @interface DeliveryConfig {

    boolean mail_active() default false;

    String mail_host() default "";

    int mail_port() default 587;

    /** One of {@code starttls}, {@code tls}, {@code none}. */
    String mail_security() default "starttls";

    String mail_user() default "";

    String mail_from() default "";

    /** Addresses separated by commas. */
    String mail_to() default "";

    /** {@code CLASSES: ADDRESSES}, each separated by commas. */
    String[] mail_route() default {};

    String[] mail_classes() default {};

    String mail_details() default "none";

    /** Address of SOFiE's help desk, for support bundles. */
    String support_helpdesk() default "";

    /** Address of the office's own support, for support bundles. */
    String support_own() default "";

    boolean webhook_active() default false;

    String webhook_url() default "";

    String[] webhook_classes() default {};

    String webhook_details() default "none";

    String quiet_from() default "00:00";

    String quiet_until() default "00:00";

    long bundle_wait() default 600_000;

    long bundle_alarm_wait() default 60_000;

    int bundle_limit() default 6;
}
