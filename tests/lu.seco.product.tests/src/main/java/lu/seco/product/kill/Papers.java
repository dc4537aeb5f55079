// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes files of which no two are alike. */
public final class Papers {

    private static final String HEAD = "0;1900990001500;999901\r\n";
    private static final String EMPLOYER = "1900990012000";
    private static final List<String> EMPLOYERS = List.of(EMPLOYER, "1900990022000", "1900990032000");
    private static final String NO_EMPLOYER = "190099001200";

    private int number;
    private int employers = 1;

    /** Kinds of files. */
    public enum Kind {
        /** Wages. */
        DECSAL,
        /** Sickness. */
        DECMAL,
        /** Entries and exits. */
        DECAFF,
        /** Something the simulated CCSS takes and never answers. */
        DECINT,
        /** A scan, of which many go in one run. */
        CARTID,
        /** Nothing SeCo knows. */
        NOTE
    }

    /** Has the files that follow be of so many employers in turn: they share the official name of their kind, and not the lane. */
    public void employers(int of) {
        employers = of;
    }

    /** A new file of that kind; one that has to be answered holds a wrong record. */
    public Drop write(Kind kind, Fate fate, boolean staged) {
        number++;
        String name = switch (kind) {
            case CARTID -> "CARTID19900101" + number + ".1900990001500_999901.JPG";
            case NOTE -> "NOTES-" + number + ".txt";
            default -> kind + "_1_2026_" + number + ".dta";
        };
        String own = EMPLOYERS.get(number % employers);
        String employer = fate == Fate.ANSWERED ? NO_EMPLOYER : own;
        String text = switch (kind) {
            case DECSAL -> HEAD + wage(own, "1890010190183", "A") + wage(employer, "1890021490203", "B");
            case DECMAL -> HEAD + "1;" + employer + ";1890010190183;202601;1;20260105;20260109;" + number + ";\r\n";
            case DECAFF -> HEAD + "1;" + employer + ";1890010190183;X04;X05;X06;X07;X08;X09;X10;X11;X12;X13;X14;X15;X16;X17;X18;X19;X20;X21;X22;"
                    + "X23;X24;X25;X26;X27;X28;X29;HIRE-" + number + "\r\n";
            case DECINT -> HEAD + "1;" + own + ";1890010190183;MISSION-" + number + "\r\n";
            case CARTID -> "\u00ff\u00d8\u00ff\u00e0 picture " + number + "\u00ff\u00d9";
            default -> "note " + number;
        };
        return new Drop(name, text, sha256(text), fate, staged);
    }

    /** Another file with the content of an earlier one. */
    public Drop twin(Drop of, Fate fate) {
        number++;
        String kind = of.name().substring(0, 6);
        String name = kind.equals("CARTID") ? "CARTID19900102" + number + ".1900990001500_999901.JPG" : kind + "_2_2026_" + number + ".dta";
        return new Drop(name, of.text(), of.sha256(), fate, false);
    }

    private String wage(String employer, String insured, String letter) {
        return "1;" + employer + ";" + insured + ";202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;K-" + number + letter + "\r\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
