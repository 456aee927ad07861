/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The bundles that others added to the program: those that are installed and not shipped. They are remembered together with
 * the version of the program that had them, so that another version that is put in its place finds them again.
 */
final class Strangers {

    private static final String PROGRAM = "org.isnad.app";
    private static final String KNOWN = "strangers";
    private static final List<String> HEAD = List.of("#encoding=UTF-8", "#version=1");

    private final List<Bundle> bundles;

    private Strangers(List<Bundle> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    /** Finds them; those that an earlier version of the program had, and this one lacks, are installed. */
    static Strangers of(BundleContext context, Areas areas) throws IOException {
        Set<String> own = names(BundleLine.read(areas.shipped()));
        Path memory = areas.memory().resolve(KNOWN);
        List<String> known = Files.isRegularFile(memory) ? Ledger.lines(memory) : List.of();
        List<BundleLine> before = BundleLine.of(known);
        String version = version(context);
        List<Bundle> now = others(context, own);
        if (areas.inOneFolder()) {
            boolean replaced = !known.isEmpty() && !known.getFirst().equals("#" + version);
            if (replaced) {
                if (isShipped(areas, version)) {
                    Profiles.endWith(areas.program(), PROGRAM, version);
                } else {
                    // The platform updated the program, and knows nothing of the list that was shipped with it.
                    own = renewShipped(areas, names(before));
                    now = others(context, own);
                }
                carryOver(context, areas, before, now);
                now = others(context, own);
            }
            remember(memory, version, areas, own, known);
        }
        return new Strangers(now);
    }

    private static Set<String> names(List<BundleLine> lines) {
        return lines.stream().map(BundleLine::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Bundle> others(BundleContext context, Set<String> own) {
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
                .filter(bundle -> bundle.getSymbolicName() != null && !own.contains(bundle.getSymbolicName())).toList();
    }

    private static String version(BundleContext context) {
        return Arrays.stream(context.getBundles()).filter(bundle -> PROGRAM.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getVersion().toString()).findFirst().orElse("");
    }

    private static boolean isShipped(Areas areas, String version) throws IOException {
        return BundleLine.read(areas.shipped()).stream()
                .anyMatch(line -> line.name().equals(PROGRAM) && line.version().equals(version));
    }

    private static Set<String> renewShipped(Areas areas, Set<String> strangers) throws IOException {
        List<BundleLine> own = BundleLine.read(areas.bundles()).stream()
                .filter(line -> !strangers.contains(line.name())).toList();
        writeBundles(areas.shipped(), own.stream().map(BundleLine::toString).toList());
        return names(own);
    }

    /** The list of bundles is part of what a new version overwrites; the files of plug-ins stay beside its own. */
    private static void carryOver(BundleContext context, Areas areas, List<BundleLine> before, List<Bundle> now)
            throws IOException {
        Set<String> there = now.stream().map(Bundle::getSymbolicName).collect(Collectors.toCollection(HashSet::new));
        List<String> lines = new ArrayList<>(BundleLine.read(areas.bundles()).stream().map(BundleLine::toString).toList());
        int count = lines.size();
        for (BundleLine line : before) {
            Path file = areas.program().resolve(line.location().replaceFirst("^file:", ""));
            if (!there.contains(line.name()) && Files.exists(file)) {
                lines.add(line.toString());
                install(context, areas, file, line);
            }
        }
        if (lines.size() > count) {
            writeBundles(areas.bundles(), lines);
        }
    }

    /** As the platform's configurator does it, which finds the bundle in its list at the next start. */
    private static void install(BundleContext context, Areas areas, Path file, BundleLine line) {
        try {
            Bundle bundle = context.installBundle("reference:file:" + areas.program().relativize(file));
            bundle.adapt(BundleStartLevel.class).setStartLevel(line.level());
        } catch (BundleException e) {
            System.err.println("isnad: " + file + ": " + e.getMessage());
        }
    }

    private static void remember(Path memory, String version, Areas areas, Set<String> own, List<String> known)
            throws IOException {
        List<String> lines = Stream.concat(Stream.of("#" + version), BundleLine.read(areas.bundles()).stream()
                .filter(line -> !own.contains(line.name())).map(BundleLine::toString)).toList();
        // a program that never had any need not write
        if (!lines.equals(known) && (lines.size() > 1 || !known.isEmpty())) {
            Ledger.replace(memory, lines);
        }
    }

    /** Writes a list of bundles with what the platform expects above it. */
    static void writeBundles(Path file, List<String> lines) throws IOException {
        Ledger.replace(file, Stream.concat(HEAD.stream(), lines.stream()).toList());
    }

    /**
     * Has those start that want to and may, and no others. A bundle that cannot be resolved would otherwise leave a file in
     * the log's folder at each start of the program.
     */
    void mark(Areas areas, Predicate<Bundle> may) throws IOException {
        Set<String> started = names(BundleLine.read(areas.bundles()).stream().filter(BundleLine::started).toList());
        try {
            for (Bundle bundle : bundles) {
                boolean lazy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
                boolean wants = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null
                        && (lazy || started.contains(bundle.getSymbolicName()));
                boolean marked = bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
                if (marked && !may.test(bundle)) {
                    bundle.stop();
                } else if (!marked && wants && may.test(bundle)) {
                    // its start level comes later
                    bundle.start(started.contains(bundle.getSymbolicName()) ? 0 : Bundle.START_ACTIVATION_POLICY);
                }
            }
        } catch (BundleException e) {
            throw new IOException(e);
        }
    }

    List<Bundle> bundles() {
        return bundles;
    }

    Set<String> names() {
        return bundles.stream().map(Bundle::getSymbolicName).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Bundle> named(Collection<String> names) {
        return bundles.stream().filter(bundle -> names.contains(bundle.getSymbolicName())).toList();
    }

    boolean has(Bundle bundle) {
        return bundles.contains(bundle);
    }

    boolean has(String name, String version) {
        return bundles.stream().anyMatch(bundle -> bundle.getSymbolicName().equals(name)
                && bundle.getVersion().toString().equals(version));
    }
}
