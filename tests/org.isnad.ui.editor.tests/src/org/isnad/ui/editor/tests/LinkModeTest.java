/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.testkit.Projects;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.editor.internal.link.GroupDraft;
import org.isnad.ui.editor.internal.link.LinkMode;
import org.isnad.ui.editor.internal.link.LinkMode.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkModeTest {

    private final List<SessionListener> listeners = new ArrayList<>();
    private final ProjectSession session = (ProjectSession) Proxy.newProxyInstance(
            ProjectSession.class.getClassLoader(), new Class<?>[] { ProjectSession.class },
            (proxy, method, arguments) -> switch (method.getName()) {
                case "addListener" -> {
                    listeners.add((SessionListener) arguments[0]);
                    yield null;
                }
                case "hashCode" -> 1;
                case "equals" -> proxy == arguments[0];
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private final LinkMode mode = LinkMode.of(session);
    private final Links links = new Links();
    private GroupData group;

    @BeforeEach
    void annotations() {
        links.span(1, "Source", 0, 2);
        links.span(2, "Cue", 4, 6);
        group = links.group(7, "Attribution", "source=1");
    }

    @Test
    void endsWithItsAnnotatorProjectAndDocument() {
        link();
        listeners.forEach(SessionListener::annotatorChanged);
        assertFalse(mode.isOn());
        link();
        listeners.forEach(SessionListener::projectChanged);
        assertFalse(mode.isOn());
        link();
        mode.closed(new DocumentId("another"));
        assertTrue(mode.isOn());
        mode.closed(Links.DOCUMENT);
        assertFalse(mode.isOn());
    }

    @Test
    void endsWithoutTheAnnotationThatItBeganWith() {
        link();
        assertFalse(mode.annotationsChanged(new DocumentId("another"), this::nothing));
        assertFalse(mode.annotationsChanged(Links.DOCUMENT, this::find));
        assertTrue(mode.isOn());
        assertTrue(mode.annotationsChanged(Links.DOCUMENT, this::nothing));
        assertFalse(mode.isOn());
    }

    @Test
    void membersThatAreGoneLeaveTheDraft() {
        GroupDraft draft = draft(null);
        draft.add(Spans.id(1), "source");
        draft.add(Spans.id(9), "cue");
        assertFalse(mode.annotationsChanged(Links.DOCUMENT, this::find));
        assertEquals(List.of(new Member("source", Spans.id(1))), draft.members());
    }

    @Test
    void endsWhenTheGroupIsAnotherOneMeanwhile() {
        draft(group);
        assertFalse(mode.annotationsChanged(Links.DOCUMENT, this::find));
        assertTrue(mode.annotationsChanged(Links.DOCUMENT, id -> find(id).map(found -> !found.equals(group) ? found
                : group.withMembers(List.of(Links.member("cue=2")), group.time()))));
        assertFalse(mode.isOn());
    }

    private void link() {
        mode.start(new Source(Links.DOCUMENT, Spans.SARA, Spans.id(1), ""), null);
    }

    private GroupDraft draft(GroupData before) {
        GroupDraft draft = new GroupDraft(Projects.news().layer("Attribution").orElseThrow(), before);
        mode.start(new Source(Links.DOCUMENT, Spans.SARA, Spans.id(1), ""), draft);
        return draft;
    }

    private Optional<AnnotationData> find(AnnotationId id) {
        return links.shown().annotation(id);
    }

    private Optional<AnnotationData> nothing(AnnotationId id) {
        return Optional.empty();
    }
}
