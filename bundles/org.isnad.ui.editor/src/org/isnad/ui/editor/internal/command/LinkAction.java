/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.function.Consumer;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.arcs.ArcDensity;
import org.isnad.ui.editor.internal.link.EditorLinks;

/** What is done to relations and groups by commands. */
enum LinkAction implements EditorAction {

    LINK("link", links -> links.linking().link()),
    GROUP("group", links -> links.grouping().group()),
    CHANGE("changeLink", links -> links.walk().change(links.grouping())),
    NEXT("nextLink", links -> links.walk().next(true)),
    PREVIOUS("previousLink", links -> links.walk().next(false)),
    FAR_END("farEnd", links -> links.walk().farEnd()),
    ARCS("arcs", links -> ArcDensity.next());

    private final String name;
    private final Consumer<EditorLinks> body;

    LinkAction(String name, Consumer<EditorLinks> body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.accept(editor.links());
    }
}
