/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/**
 * What the user is about to link, if anything. One for a window's project, so that the source is kept when another
 * editor gets the focus and the target is picked there. Used on the UI thread.
 */
public final class LinkMode {

    private static final Map<ProjectSession, LinkMode> OF_SESSION = new WeakHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Source source;
    private GroupDraft draft;

    /**
     * The annotation that is to be linked.
     *
     * @param words that it stands on
     */
    public record Source(DocumentId document, Annotator annotator, AnnotationId id, String words) {
    }

    public static LinkMode of(ProjectSession session) {
        return OF_SESSION.computeIfAbsent(session, LinkMode::following);
    }

    /** What was begun is somebody's, in a project: when either is another one, it is over. */
    private static LinkMode following(ProjectSession session) {
        LinkMode mode = new LinkMode();
        session.addListener(new SessionListener() {
            @Override
            public void annotatorChanged() {
                mode.leave();
            }

            @Override
            public void projectChanged() {
                mode.leave();
            }
        });
        return mode;
    }

    /** The listener runs when linking begins, goes on or ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    public boolean isOn() {
        return source != null;
    }

    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    /** The group that is being put together; empty when two annotations are being linked. */
    public Optional<GroupDraft> draft() {
        return Optional.ofNullable(draft);
    }

    /** @param newDraft null to link two annotations */
    public void start(Source newSource, GroupDraft newDraft) {
        source = newSource;
        draft = newDraft;
        changed();
    }

    public void leave() {
        if (isOn()) {
            source = null;
            draft = null;
            changed();
        }
    }

    /**
     * Takes in that annotations of a document changed: members that are gone leave the draft. Without the annotation,
     * or the group as it was, that linking began with it is over.
     *
     * @param find the document's annotations as they are now
     * @return whether it is over by that
     */
    public boolean annotationsChanged(DocumentId document, Function<AnnotationId, Optional<AnnotationData>> find) {
        if (source == null || !source.document().equals(document)) {
            return false;
        }
        boolean stands = draft == null ? find.apply(source.id()).isPresent()
                : draft.before().stream().allMatch(group -> find.apply(group.id()).filter(group::equals).isPresent());
        if (!stands) {
            leave();
        } else if (draft != null && draft.keep(id -> find.apply(id).isPresent())) {
            changed();
        }
        return !stands;
    }

    /** Takes in that a document is not looked at any more. */
    public void closed(DocumentId document) {
        if (source != null && source.document().equals(document)) {
            leave();
        }
    }

    /** Tells that the draft is another one now. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }
}
