/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationData;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.change.EntityChange;
import org.isnad.model.change.ObjectChange;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;

/** Random changes that fit what is there. */
final class AnyChange {

    private static final DocumentId DOCUMENT = new DocumentId("d");
    private static final int DEEPEST = 2;

    private AnyChange() {
    }

    /** @param there the objects as they are now, by id; not changed */
    static Change of(RandomGenerator random, Map<ObjectId, Object> there) {
        return change(random, new HashMap<>(there), DEEPEST);
    }

    /** Changes {@code there}, too, so that the parts of a list fit each other. */
    private static Change change(RandomGenerator random, Map<ObjectId, Object> there, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            List<Change> parts = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                parts.add(change(random, there, depth - 1));
            }
            return new ChangeList(parts);
        }
        ObjectChange<?> step = step(random, there);
        ObjectId id = step.objects().iterator().next();
        if (step.after() == null) {
            there.remove(id);
        } else {
            there.put(id, step.after());
        }
        return step;
    }

    private static ObjectChange<?> step(RandomGenerator random, Map<ObjectId, Object> there) {
        AnyObjects any = new AnyObjects(random);
        List<Object> all = there.entrySet().stream().sorted((a, b) -> a.getKey().toString().compareTo(b.getKey()
                .toString())).map(Map.Entry::getValue).toList();
        if (all.isEmpty() || random.nextBoolean()) {
            return switch (random.nextInt(6)) {
                case 0 -> new EntityChange(null, any.entity());
                case 1 -> new ClaimChange(null, any.claim());
                case 2 -> new ClaimRelationChange(null, any.relation(new ClaimId(any.uuid())));
                default -> AnnotationChange.add(DOCUMENT, Projects.SARA, any.annotation());
            };
        }
        boolean removed = random.nextInt(3) == 0;
        return switch (all.get(random.nextInt(all.size()))) {
            case AnnotationData before -> new AnnotationChange(DOCUMENT, Projects.SARA, before,
                    removed ? null : any.annotation(before.id(), before.kind()));
            case DocumentData before -> new DocumentChange(before, before.withTitle(any.text(3))
                    .withMetadata(any.text(2), any.text(3)));
            case RegistryEntity before -> new EntityChange(before, null);
            case Claim before -> new ClaimChange(before, null);
            case ClaimRelation before -> new ClaimRelationChange(before, null);
            default -> throw new IllegalStateException("an object of no kind");
        };
    }
}
