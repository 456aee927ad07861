/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.isnad.sbom.PomLicences.Declared;

/**
 * What the products of all platforms hold.
 *
 * @param parts other people's libraries, by their coordinates
 * @param mixed our own bundles that hold something under another licence than ours, with those licences
 */
record Product(List<Part> parts, Map<String, List<String>> mixed) {

    private static final String OURS = "EPL-2.0";

    /** @throws IOException that names all parts of unknown origin or licence */
    static Product of(Path products, TargetPlatform target, PomLicences declared, AllowedLicences allowed)
            throws IOException {
        Map<String, Part> parts = new TreeMap<>();
        Map<String, List<String>> mixed = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path jar : bundles(products)) {
            String platform = products.relativize(jar).getName(0).toString();
            Bundle bundle = Bundle.of(jar);
            if (bundle.isOurs()) {
                Optional<List<String>> licences = allowed.all(bundle.licence().isEmpty() ? OURS : bundle.licence());
                licences.ifPresentOrElse(all -> {
                    if (!all.equals(List.of(OURS))) {
                        mixed.put(bundle.name(), all.stream().filter(one -> !one.equals(OURS)).toList());
                    }
                }, () -> wrong.add(bundle.symbolicName() + ": " + bundle.licence()));
            } else if (parts.containsKey(bundle.symbolicName())) {
                parts.get(bundle.symbolicName()).platforms().add(platform);
            } else {
                Coordinates origin = target.origin(bundle.symbolicName());
                List<Declared> choice = declared.of(origin);
                if (choice.isEmpty()) {
                    // a jar that is no bundle is wrapped by us, who then have looked its licence up
                    choice = List.of(new Declared(bundle.licence(), ""));
                }
                List<String> licences = allowed.among(choice);
                if (licences.isEmpty()) {
                    wrong.add(origin + ": " + choice);
                }
                parts.put(bundle.symbolicName(), new Part(origin, bundle, licences, new TreeSet<>(List.of(platform))));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IOException("Parts under a licence that is not allowed:\n  " + String.join("\n  ", wrong));
        }
        return new Product(parts.values().stream().sorted().toList(), mixed);
    }

    private static List<Path> bundles(Path products) throws IOException {
        try (Stream<Path> files = Files.walk(products)) {
            List<Path> jars = files.filter(file -> file.getParent().endsWith("plugins"))
                    .filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            if (jars.isEmpty()) {
                throw new IOException("There is no product in " + products + ".");
            }
            return jars;
        }
    }
}
