/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures, and prints figures with the keys that the peers' programs use. */
public final class Figures {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int COLLECTIONS = 4;
    private static final long REST = 60;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** What several runs of one thing took, in milliseconds; the processor's time is the whole process's, a run. */
    public record Times(double min, double median, double p95, double cpu) {
    }

    /** Prints a line. @param keysAndValues numbers, truth values or texts without quotation marks */
    public void print(String figure, Object... keysAndValues) {
        StringBuilder line = new StringBuilder("{\"peer\":\"isnad\",\"figure\":\"").append(figure).append('"');
        for (int i = 0; i < keysAndValues.length; i += 2) {
            line.append(",\"").append(keysAndValues[i]).append("\":").append(json(keysAndValues[i + 1]));
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.println(line.append(",\"load\":").append(json(load)).append('}'));
    }

    private static String json(Object value) {
        return switch (value) {
            case Double number -> String.format(Locale.ROOT, number >= 100 ? "%.1f" : "%.4f", number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> '"' + value.toString() + '"';
        };
    }

    public Times time(int warm, int runs, Callable<?> action) throws Exception {
        for (int i = 0; i < warm; i++) {
            action.call();
        }
        double[] millis = new double[runs];
        long cpu = cpuNanos();
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            action.call();
            millis[i] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        }
        double cpuMillis = (cpuNanos() - cpu) / NANOS_PER_MILLI / runs;
        Arrays.sort(millis);
        return new Times(millis[0], millis[runs / 2], millis[Math.min(runs - 1, (int) Math.ceil(runs * 0.95) - 1)],
                cpuMillis);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Bytes of heap in use after the garbage was collected. */
    public static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(REST);
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
