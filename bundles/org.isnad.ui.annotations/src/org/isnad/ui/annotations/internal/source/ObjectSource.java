/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.isnad.project.Project;
import org.isnad.ui.Errors;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.annotations.internal.pick.Proposal;

/**
 * Objects of the whole project, such as the entities of its registry. They are read beside the UI thread; what somebody
 * typed can become a new one.
 */
abstract class ObjectSource implements ValueSource {

    private final ProjectSession session;
    private final Control control;
    private final LatestAnswer answer;

    /** @param control for whose field this is; problems are told beside it */
    ObjectSource(ProjectSession session, Control control) {
        this.session = session;
        this.control = control;
        answer = new LatestAnswer(control.getDisplay());
        control.addDisposeListener(event -> answer.cancel());
    }

    /** All there are, with what tells them apart; beside the UI thread, while nothing changes. */
    abstract List<Proposal<Pick>> read(Project project) throws Exception;

    /** The label of one that is there. */
    abstract Optional<String> find(Project project, String id) throws Exception;

    /** What the list offers to make of what was typed. */
    abstract String newLabel(String typed);

    /** The new object and the change that makes it. */
    abstract Pick make(String typed, String author);

    @Override
    public void find(String typed, Consumer<List<Proposal<Pick>>> consumer) {
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            return;
        }
        Callable<List<Proposal<Pick>>> reading = () -> read(project.get());
        answer.ask(() -> Proposal.matching(project.get().read(reading), typed, MOST - 1),
                found -> consumer.accept(withNew(found, typed)),
                failure -> Errors.show(control.getShell(), failure));
    }

    /** Something new is offered when it has a name that nothing else has. */
    private List<Proposal<Pick>> withNew(List<Proposal<Pick>> found, String typed) {
        List<Proposal<Pick>> all = new ArrayList<>(found);
        String name = typed.strip();
        if (!name.isEmpty() && session.annotator().isPresent() && Proposal.named(found, name).isEmpty()) {
            all.add(Proposal.of(newLabel(name), "", null, make(name, session.annotator().get().name()), name));
        }
        return all;
    }

    @Override
    public String label(String value) {
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            return value;
        }
        try {
            return find(project.get(), value).orElse(value);
        } catch (Exception e) {
            Errors.log(e);
            return value;
        }
    }
}
