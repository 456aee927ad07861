/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.Foreign;
import org.isnad.model.Origin;
import org.isnad.model.change.ClaimChange;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.annotations.internal.pick.Proposal;

/** The project's claims; found by their text, topic, event and place. */
public final class ClaimSource extends ObjectSource {

    private static final MessageBundle MESSAGES = MessageBundle.beside(ClaimSource.class);

    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids of new claims */
    public ClaimSource(ProjectSession session, Control control, Supplier<UUID> ids, Clock clock) {
        super(session, control);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    List<Proposal<Pick>> read(Project project) throws Exception {
        return project.claims().stream().map(claim -> Proposal.of(claim.text(), claim.topic(), null,
                Pick.of(claim.id().toString()), claim.text(), claim.topic(), claim.event(), claim.place())).toList();
    }

    @Override
    Optional<String> find(Project project, String id) throws Exception {
        return project.claim(ClaimId.valueOf(id)).map(Claim::text);
    }

    @Override
    String newLabel(String typed) {
        return MESSAGES.text("claim.new", BidiText.isolate(typed));
    }

    @Override
    Pick make(String typed, String author) {
        ClaimId id = new ClaimId(ids.get());
        Claim claim = new Claim(id, typed, "", Claim.Worth.UNDECIDED, "", "", "", List.of(), "", List.of(),
                new Authorship(author, clock.instant(), Origin.MANUAL, ""), Foreign.NONE);
        return new Pick(id.toString(), Optional.of(new ClaimChange(null, claim)));
    }
}
