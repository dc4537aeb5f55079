// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Faults that happen to one life, one after the other.
 *
 * @param name the name of its folder
 * @param faults the faults
 * @param hangs whether SOFiE is to be ended soon if it hangs
 */
public record Group(String name, List<Fault> faults, boolean hangs) {

    /**
     * What came of a group.
     *
     * @param rows a row a fault
     * @param differences what is wrong when all is over
     */
    public record Result(List<Row> rows, List<String> differences) {
    }

    public Group {
        faults = List.copyOf(faults);
    }

    /** All groups. They take about equally long; most of their time they wait. */
    public static List<Group> all() {
        List<Fault> hangs = FaultList.hangs();
        int third = hangs.size() / 3;
        List<Fault> others = new ArrayList<>(hangs.subList(2 * third, hangs.size()));
        others.addAll(FaultList.otherHangs());
        List<Fault> troubles = new ArrayList<>(FaultList.troubles());
        // last: an encrypted file of which the log says nothing makes what follows soon after unclear too
        troubles.addAll(FaultList.logs());
        return List.of(new Group("crashes", FaultList.crashes(), false), new Group("hangs", hangs.subList(0, third), true),
                new Group("hangs later", hangs.subList(third, 2 * third), true), new Group("hangs last", others, true),
                new Group("full disks", FaultList.fullDisks(), false), new Group("runs", FaultList.runs(), false),
                new Group("troubles", troubles, false));
    }

    /** The life of this group. */
    public Callable<Result> in(Path folder) {
        return () -> {
            List<Row> rows = new ArrayList<>();
            try (Bench bench = new Bench(folder.resolve(name), hangs ? FaultList.IMPATIENT : new String[0])) {
                for (Fault fault : faults) {
                    long begun = System.nanoTime();
                    Row row = bench.run(fault);
                    rows.add(row);
                    System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms: " + row.line());
                }
                return new Result(rows, bench.differences());
            }
        };
    }
}
