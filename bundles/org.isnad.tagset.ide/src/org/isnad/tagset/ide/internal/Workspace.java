/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.isnad.tagset.language.TagsetImports;

/** The files that a language server knows. */
final class Workspace {

    private Workspace() {
    }

    /** The file and all tagset files of its workspace, each with a syntax tree. */
    static List<Resource> tagsets(Resource file) {
        ResourceSet all = file.getResourceSet();
        List<Resource> found = new ArrayList<>(List.of(file));
        // one file may be known under several spellings of its address
        Set<String> paths = new HashSet<>(Set.of(String.valueOf(file.getURI().toFileString())));
        IResourceDescriptions index = ChunkedResourceDescriptions.findInEmfObject(all);
        if (index != null) {
            for (IResourceDescription description : index.getAllResourceDescriptions()) {
                URI uri = description.getURI();
                if (TagsetImports.ENDING.equals(uri.fileExtension()) && uri.isFile() && paths.add(uri.toFileString())) {
                    Resource other = all.getResource(uri, true);
                    if (!other.getContents().isEmpty()) {
                        found.add(other);
                    }
                }
            }
        }
        return found;
    }
}
