/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.isnad.project.Project;
import org.isnad.ui.ProjectSession;
import org.osgi.framework.FrameworkUtil;

/** The tagset of the window's project. Two inputs of one session are equal: a window has one editor of its tagset. */
public final class TagsetInput implements IEditorInput {

    private final ProjectSession session;

    public TagsetInput(ProjectSession session) {
        this.session = session;
    }

    /** The session of the window that the editor is in. */
    public ProjectSession session() {
        return session;
    }

    @Override
    public boolean exists() {
        return session.project().isPresent();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.createFromURL(FrameworkUtil.getBundle(TagsetInput.class).getEntry("icons/tagset.svg"));
    }

    @Override
    public String getName() {
        return Texts.text("editor.name", session.project().map(project -> project.tagset().name()).orElse(""));
    }

    @Override
    public String getToolTipText() {
        return getName();
    }

    /** @return null: at the next start the session reopens its project's documents, and nothing else */
    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagsetInput input && input.session == session;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(session);
    }

    @Override
    public String toString() {
        return "the tagset of " + session.project().map(Project::folder).orElse(null);
    }
}
