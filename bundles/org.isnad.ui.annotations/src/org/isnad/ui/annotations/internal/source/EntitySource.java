/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;
import org.isnad.model.Authorship;
import org.isnad.model.EntityId;
import org.isnad.model.Foreign;
import org.isnad.model.Origin;
import org.isnad.model.RegistryEntity;
import org.isnad.model.change.EntityChange;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.annotations.internal.pick.Proposal;

/** The entities of the project's registry; found by name, alias and variant. */
public final class EntitySource extends ObjectSource {

    private static final MessageBundle MESSAGES = MessageBundle.beside(EntitySource.class);

    private final Supplier<UUID> ids;
    private final Clock clock;
    private final String type;

    /**
     * @param ids  of new entities
     * @param type of new entities: the tag of the annotation they are made for; empty if it has none
     */
    public EntitySource(ProjectSession session, Control control, Supplier<UUID> ids, Clock clock, String type) {
        super(session, control);
        this.ids = ids;
        this.clock = clock;
        this.type = type;
    }

    @Override
    List<Proposal<Pick>> read(Project project) throws Exception {
        return project.entities().stream().map(EntitySource::proposal).toList();
    }

    private static Proposal<Pick> proposal(RegistryEntity entity) {
        List<String> names = new ArrayList<>(entity.aliases());
        String note = names.isEmpty() ? entity.type() : names.getFirst();
        names.addAll(entity.variants());
        names.addFirst(entity.name());
        return Proposal.of(entity.name(), note, null, Pick.of(entity.id().toString()), names.toArray(String[]::new));
    }

    @Override
    Optional<String> find(Project project, String id) throws Exception {
        return project.entity(EntityId.valueOf(id)).map(RegistryEntity::name);
    }

    @Override
    String newLabel(String typed) {
        return MESSAGES.text("entity.new", BidiText.isolate(typed));
    }

    @Override
    Pick make(String typed, String author) {
        EntityId id = new EntityId(ids.get());
        RegistryEntity entity = new RegistryEntity(id, typed, type, List.of(), List.of(), List.of(),
                new Authorship(author, clock.instant(), Origin.MANUAL, ""), Foreign.NONE);
        return new Pick(id.toString(), Optional.of(new EntityChange(null, entity)));
    }
}
