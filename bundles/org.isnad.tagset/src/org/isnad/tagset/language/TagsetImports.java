/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.isnad.tagset.language.ast.Import;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagsetFile;

/** Finds imported tagsets: beside the importing file, then among those that the program ships. */
public class TagsetImports {

    /** The ending of tagset files, without the full stop. */
    public static final String ENDING = "tagset";
    /** Where the shipped tagsets lie, for {@link ShippedTagsetHandler}. */
    public static final URI SHIPPED = URI.createURI("isnad-shipped:/");

    /** The imported file; empty if there is none, or if it cannot be read. */
    public Optional<TagsetFile> file(Import declaration) {
        Resource from = declaration.eResource();
        String name = declaration.getTagset();
        if (from == null || from.getResourceSet() == null || name == null || name.isEmpty()) {
            return Optional.empty();
        }
        ResourceSet files = from.getResourceSet();
        String fileName = URI.encodeSegment(name, false) + "." + ENDING;
        URI beside = from.getURI().trimSegments(1).appendSegment(fileName);
        return load(files, beside).or(() -> load(files, SHIPPED.appendSegment(fileName)));
    }

    private static Optional<TagsetFile> load(ResourceSet files, URI uri) {
        if (files.getResource(uri, false) == null && !files.getURIConverter().exists(uri, null)) {
            return Optional.empty();
        }
        try {
            Resource resource = files.getResource(uri, true);
            return resource.getContents().isEmpty() ? Optional.empty()
                    : Optional.of((TagsetFile) resource.getContents().getFirst());
        } catch (WrappedException e) {
            // told as an unknown import, at the place where it is imported
            return Optional.empty();
        }
    }

    /** The layers that can be named in a file: the imported ones, then its own. */
    public List<LayerDeclaration> layers(TagsetFile file) {
        return List.copyOf(layers(file, Set.of()));
    }

    /** @param path the files on the way here, which a cycle of imports would meet again */
    private Set<LayerDeclaration> layers(TagsetFile file, Set<TagsetFile> path) {
        Set<LayerDeclaration> found = new LinkedHashSet<>();
        if (!path.contains(file)) {
            Set<TagsetFile> longer = new LinkedHashSet<>(path);
            longer.add(file);
            for (Import declaration : file.getImports()) {
                List<String> only = declaration.getLayers();
                file(declaration).stream().flatMap(imported -> layers(imported, longer).stream())
                        .filter(layer -> only.isEmpty() || only.contains(layer.getName())).forEach(found::add);
            }
            found.addAll(file.getLayers());
        }
        return found;
    }

    /** The lists of tags that can be named in a file. */
    public List<TagList> lists(TagsetFile file) {
        List<TagList> found = new ArrayList<>();
        lists(file, found, new LinkedHashSet<>());
        return found;
    }

    private void lists(TagsetFile file, List<TagList> found, Set<TagsetFile> seen) {
        if (seen.add(file)) {
            found.addAll(file.getLists());
            file.getImports().forEach(declaration -> file(declaration)
                    .ifPresent(imported -> lists(imported, found, seen)));
        }
    }

    /** Whether a file, over any number of imports, imports itself through this one. */
    public boolean isCyclic(Import declaration) {
        TagsetFile start = (TagsetFile) declaration.eContainer();
        return file(declaration).map(imported -> reaches(imported, start, new LinkedHashSet<>())).orElse(false);
    }

    private boolean reaches(TagsetFile from, TagsetFile goal, Set<TagsetFile> seen) {
        return from == goal || seen.add(from) && from.getImports().stream().map(this::file).flatMap(Optional::stream)
                .anyMatch(next -> reaches(next, goal, seen));
    }
}
