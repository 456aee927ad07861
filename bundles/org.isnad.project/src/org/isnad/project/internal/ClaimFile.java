/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.ObjectId;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.stored.ClaimContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.project.internal.journal.Effects;

/**
 * A claim and the relations that lead from it. Where two programs changed the claim, the second version is a claim of
 * its own; until the journal says so and it has a file, it is held here.
 */
final class ClaimFile extends HeldFile<ClaimContent, Object> {

    private final ClaimId claim;
    private final Map<ObjectId, Object> objects = new LinkedHashMap<>();

    ClaimFile(Place.OfClaim place, Layout layout, Storage storage) {
        super(place, layout, storage, layout.claim(place.id()), StoredForm.CLAIM);
        this.claim = place.id();
    }

    /** The claim, if it is there, and a second version of it. */
    List<Claim> claims() {
        return objects.values().stream().filter(Claim.class::isInstance).map(Claim.class::cast).toList();
    }

    /** By id. */
    List<ClaimRelation> relations() {
        return objects.values().stream().filter(ClaimRelation.class::isInstance).map(ClaimRelation.class::cast)
                .sorted(Comparator.comparing(ClaimRelation::id)).toList();
    }

    /** Whether relations lead from a claim that is not there, which no file can say. */
    boolean isHeadless() {
        return !objects.isEmpty() && !objects.containsKey(claim);
    }

    @Override
    void check(ClaimContent value) throws DamagedFileException {
        if (!value.claim().id().equals(claim) || value.relations().stream().map(ClaimRelation::id).distinct()
                .count() < value.relations().size()) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
    }

    @Override
    Collection<Object> objects(ClaimContent value) {
        List<Object> all = new ArrayList<>();
        if (value != null) {
            all.add(value.claim());
            all.addAll(value.relations());
        }
        return all;
    }

    /** Where another program removed the claim, and it is not kept, its relations go with it. */
    @Override
    Merged<Object> merge(Collection<Object> file, Effects<ObjectId, Object> effects) {
        Merged<Object> merged = super.merge(file, effects);
        if (effects == null || merged.objects().stream().anyMatch(object -> id(object).equals(claim))) {
            return merged;
        }
        List<ObjectChange<?>> decisions = new ArrayList<>(merged.decisions());
        merged.objects().forEach(object -> decisions.add(place().change(object, null)));
        return new Merged<>(List.of(), decisions);
    }

    @Override
    ClaimContent value() {
        return objects.get(claim) instanceof Claim found ? new ClaimContent(found, relations()) : null;
    }

    @Override
    ObjectId id(Object object) {
        return object instanceof Claim found ? found.id() : ((ClaimRelation) object).id();
    }

    @Override
    Object twin(Object object) {
        return switch (object) {
            case Claim one -> {
                UUID id = UUID.nameUUIDFromBytes(StoredForm.CLAIM.write(new ClaimContent(one, List.of())));
                yield new Claim(new ClaimId(id), one.text(), one.topic(), one.worth(), one.event(), one.place(),
                        one.time(), one.figures(), one.verdict(), one.mentions(), one.authorship(), one.foreign());
            }
            case ClaimRelation one -> new ClaimRelation(new ClaimRelationId(UUID.nameUUIDFromBytes(
                    one.toString().getBytes(StandardCharsets.UTF_8))), one.from(), one.to(),
                    one.type(), one.conflicts(), one.authorship(), one.foreign());
            default -> throw new IllegalStateException("neither claim nor relation");
        };
    }

    @Override
    Object get(ObjectId id) {
        return objects.get(id);
    }

    @Override
    void put(Object before, Object after) {
        if (after != null) {
            objects.put(id(after), after);
        } else {
            objects.remove(id(before));
        }
    }

    @Override
    boolean setAll(ClaimContent value, Collection<Object> now) {
        Map<ObjectId, Object> index = Merged.index(now, this::id);
        boolean changed = !index.equals(objects);
        objects.clear();
        objects.putAll(index);
        return changed;
    }

    /** The second version has a place of its own from now on. */
    @Override
    void decided() {
        super.decided();
        objects.values().removeIf(object -> object instanceof Claim one && !one.id().equals(claim));
    }
}
