// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lu.seco.product.Await;
import lu.seco.product.Product;
import lu.seco.product.kill.Drop;

/** What machines and people do to SeCo's and SOFiE's folders. */
final class Troubles {

    private Troubles() {
    }

    /** A folder is away, and something that is no folder in its place, as with a share that is not mounted; then it is back. */
    record Gone(Function<Bench, Path> place) implements Trouble {

        @Override
        public void begin(Bench bench, String name) throws IOException {
            Path folder = place.apply(bench);
            Files.move(folder, away(folder));
            Files.writeString(folder, "not mounted\n");
        }

        @Override
        public void give(Bench bench, Drop drop) throws IOException {
            Path folder = place.apply(bench);
            Path outbox = bench.office().outbox();
            // who works on the share itself sees it all the time
            bench.put(outbox.startsWith(folder) ? away(folder).resolve(folder.relativize(outbox)) : outbox, drop);
        }

        @Override
        public void end(Bench bench, String name) throws IOException {
            Path folder = place.apply(bench);
            Files.delete(folder);
            Files.move(away(folder), folder);
        }

        private static Path away(Path folder) {
            return folder.resolveSibling(folder.getFileName() + ".away");
        }
    }

    /** Another program holds the file open in <i>Départ</i>. */
    static final class HeldOpen implements Trouble {

        private OutputStream holder;

        @Override
        public void begin(Bench bench, String name) throws IOException {
            holder = Files.newOutputStream(bench.office().outbox().resolve(name));
        }

        @Override
        public void give(Bench bench, Drop drop) throws IOException {
            holder.write(drop.text().getBytes(StandardCharsets.ISO_8859_1));
            holder.flush();
        }

        @Override
        public void end(Bench bench, String name) throws IOException {
            holder.close();
        }
    }

    /** A person has SOFiE's window open. */
    static final class OpenWindow implements Trouble {

        private Process window;

        @Override
        public void begin(Bench bench, String name) throws Exception {
            window = bench.office().sofie().openWindow();
            Await.until("the window is open", () -> "", () -> window.getInputStream().available() > 0);
        }

        @Override
        public void end(Bench bench, String name) throws Exception {
            window.descendants().forEach(ProcessHandle::destroyForcibly);
            window.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Another file has the name in SOFiE's folder. */
    static final class Occupied implements Trouble {

        private static final String THEIRS = "somebody else's\n";

        @Override
        public void begin(Bench bench, String name) throws IOException {
            Files.writeString(file(bench), THEIRS);
        }

        @Override
        public void end(Bench bench, String name) throws IOException {
            // SOFiE sends what lies there if it runs, and then SeCo may have put its own file in that place already
            try {
                if (Files.readString(file(bench), StandardCharsets.ISO_8859_1).equals(THEIRS)) {
                    Files.deleteIfExists(file(bench));
                }
            } catch (NoSuchFileException e) {
                // SOFiE has sent it
                return;
            }
        }

        private static Path file(Bench bench) {
            return bench.office().sofie().folder("out").resolve("DECSAL.dta");
        }
    }

    /** The disk of the payroll folder is full. Needs the right to mount. */
    static final class FullPayroll implements Trouble {

        private boolean mounted;

        /** Whether this machine and user can have a small disk. */
        static boolean possible(Path place) throws Exception {
            boolean mounted = mount(place);
            if (mounted) {
                unmount(place);
            }
            return mounted;
        }

        private static boolean mount(Path place) throws Exception {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k,mode=755", "none", place.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        }

        private static void unmount(Path place) throws Exception {
            Product.run(List.of("umount", place.toString()), 0);
        }

        @Override
        public void begin(Bench bench, String name) throws Exception {
            mounted = mount(bench.payrollShare());
            Files.createDirectories(bench.payroll());
            try {
                Files.write(filler(bench), new byte[65_536]);
            } catch (IOException e) {
                // full, as wanted: what fits is there
                return;
            }
        }

        @Override
        public void end(Bench bench, String name) throws Exception {
            Files.delete(filler(bench));
            bench.awaitRest(name);
            if (mounted) {
                unmount(bench.payrollShare());
            }
        }

        private static Path filler(Bench bench) {
            return bench.payrollShare().resolve("filler");
        }
    }
}
