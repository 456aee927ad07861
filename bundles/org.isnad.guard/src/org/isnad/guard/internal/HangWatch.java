/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Looks at the threads that start the program, now and then, and tells when one of them stands in the code of a plug-in for
 * long. Looking costs the threads nothing, knows activators, components and constructors alike, and sees also what nobody
 * announces. It ends with the process.
 */
final class HangWatch {

    /** What the watch tells. Called on its own thread. */
    interface Listener {

        /** A plug-in takes long enough for people to grow impatient. */
        void slow(Bundle bundle);

        /** The plug-in of before came to an end. */
        void over();

        /** A plug-in took the whole time that it had. Called once. */
        void hung(Bundle bundle);
    }

    /** Where the program entered a plug-in and has not come back. Two looks that find the same count together. */
    private record Standing(Bundle bundle, long thread, String type, String method) {
    }

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int SLOW_SHARE = 5;
    private static final String MAIN = "main";
    private static final List<String> STARTERS = List.of(MAIN, "Start Level", "Refresh Thread", "SCR Component");
    private static final List<String> CONSTRUCTION = List.of("<init>", "<clinit>");
    private static final List<String> ACTIVATION = List.of("start", "stop");

    private final Collection<Bundle> bundles;
    private final long patience;
    private final Listener listener;
    private final Map<String, Optional<Bundle>> owners = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean started;

    /** @param patience how long a plug-in may take, in nanoseconds */
    HangWatch(Collection<Bundle> bundles, long patience, Listener listener) {
        this.bundles = bundles;
        this.patience = patience;
        this.listener = listener;
    }

    void start() {
        Thread thread = new Thread(this::look, "Watch over plug-ins");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * From now on a plug-in may take its time once it was entered by another way than a constructor, a class initializer or
     * its activator, and only the main thread is watched.
     */
    void started() {
        started = true;
    }

    void stop() {
        end.countDown();
    }

    private void look() {
        Standing seen = null;
        boolean told = false;
        long since = 0;
        try {
            while (!end.await(Math.min(BETWEEN_LOOKS, patience / SLOW_SHARE), TimeUnit.NANOSECONDS)) {
                Standing now = standing().orElse(null);
                if (now == null || !now.equals(seen)) {
                    if (told) {
                        listener.over();
                    }
                    seen = now;
                    told = false;
                    since = System.nanoTime();
                } else if (System.nanoTime() - since >= patience) {
                    listener.hung(now.bundle());
                    return;
                } else if (!told && System.nanoTime() - since >= patience / SLOW_SHARE) {
                    told = true;
                    listener.slow(now.bundle());
                }
            }
            if (told) {
                listener.over();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Standing> standing() {
        return starters().map(this::standing).flatMap(Optional::stream).findFirst();
    }

    /** What a plug-in does for itself after it was entered, such as making objects while it reads, is its work. */
    private Optional<Standing> standing(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        for (int i = stack.length - 1; i >= 0; i--) {
            StackTraceElement entry = stack[i];
            Optional<Bundle> owner = owner(entry.getClassName());
            if (owner.isPresent()) {
                return owner.filter(bundle -> counts(entry, bundle)).map(bundle -> new Standing(bundle,
                        thread.threadId(), entry.getClassName(), entry.getMethodName()));
            }
        }
        return Optional.empty();
    }

    private Stream<Thread> starters() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() * 2];
        int count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(thread -> started ? MAIN.equals(thread.getName())
                : STARTERS.stream().anyMatch(thread.getName()::startsWith));
    }

    private boolean counts(StackTraceElement entry, Bundle owner) {
        return !started || CONSTRUCTION.contains(entry.getMethodName())
                || ACTIVATION.contains(entry.getMethodName())
                && entry.getClassName().equals(owner.getHeaders("").get(Constants.BUNDLE_ACTIVATOR));
    }

    /** Whose class it is. Only the bundle's own files are asked, which neither loads nor starts anything. */
    private Optional<Bundle> owner(String type) {
        return owners.computeIfAbsent(type, name -> bundles.stream().filter(bundle -> has(bundle, name)).findFirst());
    }

    private static boolean has(Bundle bundle, String type) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        int dot = type.lastIndexOf('.');
        return wiring != null && !wiring.listResources(dot < 0 ? "/" : "/" + type.substring(0, dot).replace('.', '/'),
                type.substring(dot + 1) + ".class", BundleWiring.LISTRESOURCES_LOCAL).isEmpty();
    }
}
