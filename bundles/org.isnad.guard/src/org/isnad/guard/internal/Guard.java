/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.isnad.guard.PlugInGuard;
import org.isnad.guard.SwitchedOff;
import org.isnad.guard.SwitchedOff.Reason;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The guard. A bundle that is switched off is kept from being resolved: then nothing of it starts, and neither its
 * extensions nor its services are seen.
 */
final class Guard implements PlugInGuard, HangWatch.Listener {

    private static final long REFRESH_SECONDS = 20;
    private static final String REFRESHING = "Refresh Thread";

    private final BundleContext context;
    private final Areas areas;
    private final Ledger ledger;
    private final Strangers strangers;
    private final HangWatch watch;
    private final Again again;
    /** What is kept out of this run; more than the ledger holds, since what does not fit is found anew at each start. */
    private final Map<String, SwitchedOff> out = new ConcurrentHashMap<>();
    private final Map<String, SwitchedOff> unfit = new ConcurrentHashMap<>();
    private final Map<String, SwitchedOff> failed = new ConcurrentHashMap<>();
    private volatile boolean started;
    private volatile boolean endable;

    /** @param patience how long a plug-in may take, in nanoseconds */
    Guard(BundleContext context, Areas areas, long patience) throws IOException {
        this.context = context;
        this.areas = areas;
        this.ledger = new Ledger(areas.memory());
        this.strangers = Strangers.of(context, areas);
        this.watch = new HangWatch(strangers.bundles(), patience, this);
        this.again = new Again(context);
    }

    /** Switches off what failed before, and watches the rest. */
    void stand() throws IOException {
        Map<String, SwitchedOff> before = ledger.read();
        Map<String, SwitchedOff> now = new TreeMap<>(before);
        ledger.ended().forEach(ended -> now.putIfAbsent(ended.bundle(), ended));
        now.values().removeIf(off -> !strangers.has(off.bundle(), off.version()));
        if (!now.equals(before)) {
            ledger.write(now);
        }
        if (strangers.bundles().isEmpty()) {
            return;
        }
        out.putAll(now);
        context.registerService(ResolverHookFactory.class, triggers -> new KeepOut(), null);
        context.addFrameworkListener(this::happened);
        watch.start();
        leave(strangers.named(now.keySet()));
        framework().resolveBundles(strangers.bundles().stream().filter(Guard::isUnresolved).toList());
        strangers.mark(areas, bundle -> !isUnresolved(bundle));
    }

    void stop() {
        watch.stop();
    }

    /** An activator that throws is told by the framework. */
    private void happened(FrameworkEvent event) {
        boolean failure = event.getType() == FrameworkEvent.ERROR && event.getBundle() != null
                && event.getThrowable() instanceof BundleException e && e.getType() != BundleException.RESOLVE_ERROR
                && e.getType() != BundleException.REJECTED_BY_HOOK;
        if (failure && strangers.has(event.getBundle()) && !out.containsKey(event.getBundle().getSymbolicName())) {
            Throwable cause = event.getThrowable();
            while (cause instanceof BundleException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            failed(event.getBundle(), Reason.THREW, cause.toString());
        }
    }

    private void failed(Bundle bundle, Reason reason, String... details) {
        failed.putIfAbsent(bundle.getSymbolicName(), off(bundle, reason, details));
        if (started) {
            // Who called it tells what is wrong now; the next start leaves it out.
            remember(failed);
        }
    }

    private static SwitchedOff off(Bundle bundle, Reason reason, String... details) {
        return new SwitchedOff(bundle.getSymbolicName(), bundle.getVersion().toString(), reason, List.of(details));
    }

    /** @return whether it is written down */
    private synchronized boolean remember(Map<String, SwitchedOff> more) {
        try {
            Map<String, SwitchedOff> all = ledger.read();
            more.forEach(all::putIfAbsent);
            ledger.write(all);
            return true;
        } catch (IOException e) {
            System.err.println("isnad: " + ledger.folder() + ": " + e.getMessage());
            return false;
        }
    }

    @Override
    public Set<String> strangers() {
        return strangers.names();
    }

    @Override
    public List<SwitchedOff> settle() {
        if (strangers.bundles().isEmpty()) {
            return List.of();
        }
        List<Bundle> used = strangers.bundles().stream()
                .filter(bundle -> !out.containsKey(bundle.getSymbolicName())).toList();
        FrameworkWiring wiring = framework();
        wiring.resolveBundles(used.stream().filter(Guard::isUnresolved).toList());
        Components components = new Components(context);
        for (Bundle bundle : used) {
            components.failure(bundle).ifPresent(text -> failed(bundle, Reason.THREW, text));
            Declared.missing(bundle).ifPresent(type -> failed(bundle, Reason.NO_CLASS, type));
        }
        if (!failed.isEmpty()) {
            remember(failed);
            out.putAll(failed);
            List<Bundle> leaving = strangers.named(failed.keySet());
            // where the program itself hangs on one, it goes with the next start
            if (wiring.getDependencyClosure(leaving).stream().allMatch(strangers::has)) {
                leave(leaving);
            }
        }
        Requirements requirements = new Requirements(context);
        used.stream().filter(bundle -> isUnresolved(bundle) && !out.containsKey(bundle.getSymbolicName()))
                .forEach(bundle -> unfit.put(bundle.getSymbolicName(), requirements.reason(bundle)));
        return off();
    }

    private FrameworkWiring framework() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private static boolean isUnresolved(Bundle bundle) {
        return bundle.getState() == Bundle.INSTALLED;
    }

    /** Takes bundles out of the running framework, and waits for it. */
    private void leave(List<Bundle> bundles) {
        List<Bundle> resolved = bundles.stream().filter(bundle -> !isUnresolved(bundle)).toList();
        if (resolved.isEmpty()) {
            return;
        }
        FrameworkWiring wiring = framework();
        CountDownLatch done = new CountDownLatch(1);
        // The thread that refreshes cannot wait for itself, as where the platform begins with a refresh of everything.
        boolean waits = !Thread.currentThread().getName().startsWith(REFRESHING)
                && !wiring.getDependencyClosure(resolved).contains(context.getBundle());
        wiring.refreshBundles(resolved, event -> done.countDown());
        try {
            if (waits && !done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("isnad: " + resolved + " could not be left out in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void started(boolean mayEnd) {
        started = true;
        endable = mayEnd;
        watch.started();
    }

    @Override
    public List<SwitchedOff> off() {
        Map<String, SwitchedOff> all = new TreeMap<>(unfit);
        all.putAll(out);
        return List.copyOf(all.values());
    }

    @Override
    public synchronized void enable(Collection<String> bundles) throws IOException {
        Map<String, SwitchedOff> all = ledger.read();
        all.keySet().removeAll(bundles);
        ledger.write(all);
    }

    @Override
    public synchronized void disable(Collection<String> bundles) throws IOException {
        Map<String, SwitchedOff> all = ledger.read();
        strangers.named(bundles).forEach(bundle -> all.put(bundle.getSymbolicName(), off(bundle, Reason.WANTED)));
        ledger.write(all);
    }

    @Override
    public Set<String> forget(Collection<String> bundles) throws IOException {
        List<String> lines = new ArrayList<>();
        Set<String> forgotten = new TreeSet<>();
        for (BundleLine line : BundleLine.read(areas.bundles())) {
            if (bundles.contains(line.name()) && strangers.names().contains(line.name())) {
                forgotten.add(line.name());
            } else {
                lines.add(line.toString());
            }
        }
        if (!forgotten.isEmpty()) {
            Strangers.writeBundles(areas.bundles(), lines);
        }
        return forgotten;
    }

    @Override
    public void slow(Bundle bundle) {
        try {
            ledger.waitsFor(off(bundle, Reason.ENDED));
        } catch (IOException e) {
            System.err.println("isnad: " + ledger.folder() + ": " + e.getMessage());
        }
    }

    @Override
    public void over() {
        try {
            ledger.goesOn();
        } catch (IOException e) {
            System.err.println("isnad: " + ledger.folder() + ": " + e.getMessage());
        }
    }

    @Override
    public void hung(Bundle bundle) {
        over();
        SwitchedOff off = off(bundle, Reason.HUNG);
        boolean remembered = remember(Map.of(off.bundle(), off));
        if (!started && remembered) {
            again.now();
        } else if (!started || endable) {
            again.never(off);
        }
    }

    /** Keeps from being resolved what is switched off. */
    private final class KeepOut implements ResolverHook {

        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            candidates.removeIf(revision -> revision.getSymbolicName() != null
                    && out.containsKey(revision.getSymbolicName()) && strangers.has(revision.getBundle()));
        }

        @Override
        public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
            // Which version of a bundle is taken is the platform's business.
        }

        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            // As above.
        }

        @Override
        public void end() {
            // Nothing is held.
        }
    }
}
