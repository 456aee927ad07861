/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An event that held the UI thread.
 *
 * @param cpuMillis  processor time of the thread
 * @param wallMillis time that passed, which a loaded machine makes longer
 * @param slowness   how much slower the processor was than at its best, 1 or more
 * @param stacks     where the thread was, every few milliseconds
 */
record Hold(long cpuMillis, long wallMillis, double slowness, List<StackTraceElement[]> stacks) {

    private static final List<String> LOADING = List.of("java.lang.ClassLoader", "org.eclipse.osgi.internal.loader.",
            "org.eclipse.osgi.container.Module", "java.lang.invoke.MethodHandleNatives", "java.util.ServiceLoader");
    private static final String FIRST_USE = "<clinit>";
    private static final int SHOWN = 60;

    /** The share of the time in which classes were loaded and set up, which happens once in a process: 0 to 1. */
    double loading() {
        return stacks.isEmpty() ? 0 : stacks.stream().filter(Hold::isLoading).count() / (double) stacks.size();
    }

    /** Processor time without the loading of classes, as it would be on a processor at its best. */
    long workMillis() {
        return Math.round(cpuMillis * (1 - loading()) / slowness);
    }

    /** What of the program held it: its deepest call; empty where the platform alone was at work. */
    String caller() {
        return own(typical());
    }

    private static boolean isLoading(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(FIRST_USE)
                || LOADING.stream().anyMatch(frame.getClassName()::startsWith));
    }

    /** The deepest method of the program itself that most samples have. */
    private StackTraceElement[] typical() {
        List<StackTraceElement[]> working = stacks.stream().filter(stack -> !isLoading(stack)).toList();
        Map<String, Long> counts = working.stream().map(Hold::own)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return working.stream().max(Comparator.comparing(stack -> counts.get(own(stack))))
                .orElse(new StackTraceElement[0]);
    }

    private static String own(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(StackTraceElement::toString)
                .filter(frame -> frame.contains("org.isnad.") && !frame.contains(".testkit.")
                        && !frame.contains(".tests.")).findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "for " + cpuMillis + " ms of processor time (" + wallMillis + " ms passed; "
                + Math.round(loading() * 100) + " % loaded classes, the processor "
                + String.format(Locale.ROOT, "%.1f", slowness) + " times slower than at its best):\n"
                + Arrays.stream(typical()).limit(SHOWN).map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n"));
    }
}
