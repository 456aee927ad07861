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
public record Hold(long cpuMillis, long wallMillis, double slowness, List<StackTraceElement[]> stacks) {

    private static final List<String> LOADING = List.of("java.lang.ClassLoader", "org.eclipse.osgi.internal.loader.",
            "org.eclipse.osgi.container.Module", "java.lang.invoke.MethodHandleNatives", "java.util.ServiceLoader");
    private static final String FIRST_USE = "<clinit>";
    /**
     * What the platform does by itself when something is opened, and the program cannot make less, whoever opens it: the
     * names of classes, or classes and methods, begin so. What of the program runs within it counts.
     * <ul>
     * <li>a window: GTK makes, styles and measures all widgets in it when it is shown;
     * <li>a part: the workbench makes its tab, tool bar and context, and injects;
     * <li>styles: the platform's style sheets are matched with each new widget;
     * <li>its progress dialog: made for whatever it waits for beside the thread, whether it is shown in the end or not.
     * </ul>
     */
    private static final List<String> OPENING = List.of("org.eclipse.swt.widgets.Shell",
            "org.eclipse.e4.ui.workbench.renderers.swt.", "org.eclipse.e4.core.internal.", "org.eclipse.e4.ui.css.",
            "org.eclipse.jface.dialogs.ProgressMonitorDialog.aboutToRun");
    /**
     * What the platform does by itself as well, but also for the program, which can ask for too much of it. It counts where
     * the program called it.
     * <ul>
     * <li>menus and tool bars: made of all contributions when they are shown first;
     * <li>icons: the toolkit converts each for GTK when a menu or tool bar shows it first.
     * </ul>
     */
    private static final List<String> SHOWING = List.of("org.eclipse.jface.action.", "org.eclipse.swt.widgets.Menu",
            "org.eclipse.swt.internal.ImageList");
    private static final int SHOWN = 60;

    /** The share of the time in which classes were loaded and set up, which happens once in a process: 0 to 1. */
    public double loading() {
        return stacks.isEmpty() ? 0 : stacks.stream().filter(Hold::isLoading).count() / (double) stacks.size();
    }

    /** The share of the time in which the platform made windows, parts and menus by itself: 0 to 1. */
    public double platform() {
        return stacks.isEmpty() ? 0
                : stacks.stream().filter(stack -> !isLoading(stack) && isPlatform(stack)).count()
                        / (double) stacks.size();
    }

    /** Processor time without what {@link #loading()} and {@link #platform()} are of it, on a processor at its best. */
    public long workMillis() {
        return Math.round(cpuMillis * (1 - loading() - platform()) / slowness);
    }

    /** What of the program held it: its deepest call; empty where the platform alone was at work. */
    public String caller() {
        return own(typical());
    }

    private static boolean isLoading(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(FIRST_USE)
                || LOADING.stream().anyMatch(frame.getClassName()::startsWith));
    }

    /** Whether the platform was at work, for something that it opens or shows without being called by the program. */
    private static boolean isPlatform(StackTraceElement[] stack) {
        boolean showing = false;
        for (StackTraceElement frame : stack) {
            if (isOwn(frame.toString())) {
                return false;
            }
            String call = frame.getClassName() + '.' + frame.getMethodName();
            if (OPENING.stream().anyMatch(call::startsWith)) {
                return true;
            }
            showing |= SHOWING.stream().anyMatch(frame.getClassName()::startsWith);
        }
        return showing;
    }

    private static boolean isOwn(String frame) {
        return frame.contains("org.isnad.") && !frame.contains(".testkit.") && !frame.contains(".tests.");
    }

    /** The deepest method of the program itself that most samples have. */
    private StackTraceElement[] typical() {
        List<StackTraceElement[]> working = stacks.stream().filter(stack -> !isLoading(stack) && !isPlatform(stack))
                .toList();
        Map<String, Long> counts = working.stream().map(Hold::own)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return working.stream().max(Comparator.comparing(stack -> counts.get(own(stack))))
                .orElse(new StackTraceElement[0]);
    }

    private static String own(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(StackTraceElement::toString).filter(Hold::isOwn).findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "for " + cpuMillis + " ms of processor time (" + wallMillis + " ms passed; "
                + Math.round(loading() * 100) + " % loaded classes, " + Math.round(platform() * 100)
                + " % was the platform's own, the processor "
                + String.format(Locale.ROOT, "%.1f", slowness) + " times slower than at its best):\n"
                + Arrays.stream(typical()).limit(SHOWN).map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n"));
    }
}
