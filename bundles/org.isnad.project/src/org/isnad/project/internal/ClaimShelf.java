/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.project.ProjectException;

/** Which claims there are. A claim is read when it is first asked for. */
final class ClaimShelf {

    private static final Logger LOGGER = System.getLogger(ClaimShelf.class.getName());

    private final Layout layout;
    private final Storage storage;
    private final Shelf shelf;
    private final Pending pending;
    /** Those with a file; null before somebody asked. */
    private Set<ClaimId> listed;

    ClaimShelf(Layout layout, Storage storage, Shelf shelf, Pending pending) {
        this.layout = layout;
        this.storage = storage;
        this.shelf = shelf;
        this.pending = pending;
    }

    /** Looks which claims other programs made or removed, if anybody asked for claims before. */
    synchronized void rescan(Touched touched) throws ProjectException {
        if (listed != null) {
            Set<ClaimId> before = listed;
            listed = list();
            if (!before.equals(listed)) {
                listed.forEach(id -> touched.add(new Place.OfClaim(id)));
                before.forEach(id -> touched.add(new Place.OfClaim(id)));
            }
        }
    }

    List<Claim> claims() throws ProjectException {
        List<Claim> all = new ArrayList<>();
        for (ClaimFile file : files()) {
            all.addAll(shelf.locked(file::claims));
        }
        all.sort(Comparator.comparing(Claim::id));
        return List.copyOf(all);
    }

    List<ClaimRelation> relations() throws ProjectException {
        List<ClaimRelation> all = new ArrayList<>();
        for (ClaimFile file : files()) {
            all.addAll(shelf.locked(file::relations));
        }
        all.sort(Comparator.comparing(ClaimRelation::id));
        return List.copyOf(all);
    }

    Optional<Claim> claim(ClaimId id) throws ProjectException {
        ClaimFile file = shelf.claim(new Place.OfClaim(id));
        return shelf.locked(file::claims).stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /** All that can be read. */
    private List<ClaimFile> files() throws ProjectException {
        Set<ClaimId> ids;
        synchronized (this) {
            if (listed == null) {
                listed = list();
            }
            ids = new TreeSet<>(listed);
        }
        shelf.claimPlaces().forEach(place -> ids.add(place.id()));
        pending.places(Place.OfClaim.class::isInstance).forEach(place -> ids.add(((Place.OfClaim) place).id()));
        List<ClaimFile> files = new ArrayList<>();
        for (ClaimId id : ids) {
            try {
                files.add(shelf.claim(new Place.OfClaim(id)));
            } catch (ProjectException e) {
                // The checks name it; the other claims are there all the same.
                LOGGER.log(Level.DEBUG, "a claim is left out", e);
            }
        }
        return files;
    }

    private Set<ClaimId> list() throws ProjectException {
        Set<ClaimId> found = new TreeSet<>();
        if (!Files.isDirectory(layout.claims())) {
            return found;
        }
        try {
            for (Path file : storage.list(layout.claims())) {
                Layout.claim(file.getFileName().toString()).ifPresent(found::add);
            }
            return found;
        } catch (IOException e) {
            throw Problems.notReadable(layout.claims(), e);
        }
    }
}
