// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import lu.seco.seculine.internal.CheckDigits;

/**
 * Persons and employers that cannot exist: born 1890 to 1897, founded 1900 with the code 99 for their legal form. Their check digits are right. One seed
 * gives always the same ones, each once.
 */
final class Fictions {

    /** The payroll office in the header of every sample. */
    static final SampleHeader MEMBER = new SampleHeader(employer(1), "999901");

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1890, 1, 1);
    private static final int BIRTH_DAYS = (int) (LocalDate.of(1898, 1, 1).toEpochDay() - FIRST_BIRTH.toEpochDay());
    private static final int SERIALS = 1_000;
    private static final int PERSONS = BIRTH_DAYS * SERIALS;
    /** A prime that does not divide the number of persons, so every one is met once. */
    private static final long STEP = 1_000_003;
    private static final int EMPLOYERS = 10_000;
    private static final int MEMBER_SERIAL = 1;

    private final long seed;
    private final long start;
    private final int[] employers;

    Fictions(long seed) {
        this.seed = seed;
        start = Math.floorMod(mix(seed, 0), PERSONS);
        employers = serials(Math.floorMod(mix(seed, 1), EMPLOYERS));
    }

    /** The number of a person, from 0. */
    String person(int index) {
        int place = (int) ((start + index * STEP) % PERSONS);
        LocalDate birth = FIRST_BIRTH.plusDays(place / SERIALS);
        byte[] digits = (Values.day(birth) + Values.padded(place % SERIALS, 3) + "00").getBytes(StandardCharsets.US_ASCII);
        digits[11] = (byte) ('0' + CheckDigits.luhn(digits, 0));
        digits[12] = (byte) ('0' + CheckDigits.verhoeff(digits, 0));
        return new String(digits, StandardCharsets.US_ASCII);
    }

    /** The number of an employer, from 0 to some thousands. */
    String employerAt(int index) {
        return employer(employers[index]);
    }

    /** A number that depends on the seed and these two, evenly spread from 0 to a bound. */
    int chance(long one, long other, int bound) {
        return Math.floorMod(mix(mix(seed, one), other), bound);
    }

    private static String employer(int serial) {
        byte[] digits = digits(serial);
        digits[10] = (byte) ('0' + CheckDigits.employer(digits, 0));
        return new String(digits, StandardCharsets.US_ASCII);
    }

    private static byte[] digits(int serial) {
        return ("190099" + Values.padded(serial, 4) + "000").getBytes(StandardCharsets.US_ASCII);
    }

    /** Serials of which there can be an employer, from one on. */
    private static int[] serials(int first) {
        int[] found = new int[EMPLOYERS];
        int count = 0;
        for (int i = 0; i < EMPLOYERS; i++) {
            int serial = (first + i) % EMPLOYERS;
            if (serial != MEMBER_SERIAL && CheckDigits.employer(digits(serial), 0) != CheckDigits.NONE) {
                found[count] = serial;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long one, long other) {
        long mixed = one + (other + 1) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
