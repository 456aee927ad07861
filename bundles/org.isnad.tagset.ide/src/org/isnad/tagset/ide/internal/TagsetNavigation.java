/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Finds declarations and all that names them, also where that is no reference of Xtext's: see {@link Mentions}. */
public class TagsetNavigation extends DocumentSymbolService {

    @Inject
    private Mentions mentions;
    @Inject
    private DocumentExtensions locations;

    /** Where the thing that is named at an offset gets its name; it may be in another file. */
    Optional<Mention> declaration(XtextResource file, int offset) {
        return mentions.at(file, offset).flatMap(mention -> mentions.of(mention.target(),
                mention.target().eResource()).stream().filter(Mention::declaration).findFirst());
    }

    @Override
    public List<? extends Location> getDefinitions(XtextResource resource, int offset, IResourceAccess access,
            CancelIndicator cancelled) {
        return declaration(resource, offset).filter(found -> found.file().getURI().isFile()).map(this::location)
                .stream().toList();
    }

    @Override
    public List<? extends Location> getReferences(XtextResource resource, int offset, IResourceAccess access,
            IResourceDescriptions index, CancelIndicator cancelled) {
        List<Location> found = new ArrayList<>();
        mentions.at(resource, offset).ifPresent(mention -> {
            for (Resource file : Workspace.tagsets(resource)) {
                // the caller adds the declaration where the client asks for it
                mentions.of(mention.target(), file).stream().filter(each -> !each.declaration())
                        .forEach(each -> found.add(location(each)));
            }
        });
        return found;
    }

    private Location location(Mention mention) {
        return locations.newLocation(mention.file(), mention.region());
    }
}
