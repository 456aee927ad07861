/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.nio.file.Path;
import java.util.List;

import org.isnad.model.Claim;
import org.isnad.model.Document;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.EntityChange;
import org.isnad.project.Project;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;

/** A saved project with one file of each kind, and a second document that must stay usable whatever happens. */
final class SmallProject {

    final Projects make = new Projects();
    final Path folder;
    final Document good;
    final Document bad;
    final SpanData kept;
    final RegistryEntity entity;
    final Claim claim;

    SmallProject(Path folder) throws Exception {
        this.folder = folder;
        try (Project project = make.create(folder)) {
            good = make.add(project, "good", "قال زيد");
            bad = make.add(project, "bad", "قال عمرو");
            kept = make.mark(project, good, "PERS", new TextRange(4, 7));
            make.mark(project, bad, "PERS", new TextRange(4, 8));
            AnyObjects any = new AnyObjects(Seeded.random(11));
            entity = any.entity();
            Claim made = any.claim();
            claim = new Claim(made.id(), made.text(), made.topic(), made.worth(), made.event(), made.place(), made.time(),
                    made.figures(), made.verdict(), List.of(new Claim.Mention(good.id(), kept.id())), made.authorship(),
                    made.foreign());
            project.apply(new ChangeList(List.of(new EntityChange(null, entity), new ClaimChange(null, claim))));
        }
    }

    Path registry() {
        return folder.resolve("registry.xml");
    }

    Path claimFile() {
        return folder.resolve("claims").resolve(claim.id() + ".xml");
    }

    Path annotator() {
        return folder.resolve("annotations").resolve(Projects.SARA.id().value()).resolve("annotator.xml");
    }

    Path description() {
        return folder.resolve("documents").resolve("bad").resolve("document.xml");
    }

    Path annotations() {
        return annotator().resolveSibling("bad.xml");
    }

    Path manifest() {
        return folder.resolve("project.isnad");
    }

    Path tagset() {
        return folder.resolve("tagsets").resolve("news.tagset");
    }
}
