// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingsProblem;

/**
 * Fuzz target: any bytes as an installation descriptor. The first byte chooses the system (1: Windows) and whether root and user stand in front (2), so
 * that more of what follows counts.
 */
public final class FuzzDescriptor {

    private static final String SECRET = "hunter2";
    private static final String LEAST = "root = " + Path.of("x").toAbsolutePath() + "\nuser = 999900203\n";
    private static final List<String> HOSTILE = List.of("", "a".repeat(60) + "!", "2026-02-10 08:30:15.123 UPL SOFI.1",
            "((((".repeat(500), "aAbB\t\ufffd".repeat(1_000));

    private FuzzDescriptor() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 1) {
            return;
        }
        OsFamily os = (input[0] & 1) == 1 ? OsFamily.WINDOWS : OsFamily.UNIX;
        String text = ((input[0] & 2) == 2 ? LEAST : "") + new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
        DescriptorReading reading = DescriptorReader.read(text, "d.properties", os);
        assertNotEquals("either a descriptor or what is wrong", reading.descriptor().isPresent(), !reading.problems().isEmpty());
        long lines = text.lines().count();
        for (SettingsProblem problem : reading.problems()) {
            assertTrue("line " + problem.line(), problem.line() >= 0 && problem.line() <= lines);
            assertEquals("can be stored", problem.told().code(), Message.parse(problem.told().format()).code());
            if (problem.told().code().endsWith(".secret")) {
                assertFalse("a secret is not told", problem.told().arguments().contains(SECRET) || problem.value().contains(SECRET));
            }
        }
        reading.descriptor().ifPresent(FuzzDescriptor::holds);
    }

    private static void holds(Descriptor descriptor) {
        assertTrue(descriptor.root().isAbsolute());
        assertTrue("harmless for a shell", descriptor.user().matches("[A-Za-z0-9_-]{1,40}"));
        for (Role role : Role.values()) {
            Path folder = descriptor.folders().get(role);
            assertTrue(role + " is there", folder != null || !role.needed());
            if (folder != null) {
                assertEquals("absolute and without detours", folder.toAbsolutePath().normalize(), folder);
                assertTrue("SOFiE must not see what is being prepared",
                        role == Role.TRANSFER || !descriptor.folders().get(Role.TRANSFER).startsWith(folder));
            }
        }
        descriptor.commands().values().forEach(command -> {
            assertFalse(command.words().get(0).isBlank());
            command.words().forEach(word -> assertTrue(word.indexOf('\0') < 0));
            assertTrue(command.timeOut().compareTo(Duration.ofMillis(100)) >= 0 && command.timeOut().compareTo(Duration.ofHours(24)) <= 0);
        });
        for (String line : HOSTILE) {
            descriptor.audit().dialect().read(line);
        }
    }
}
