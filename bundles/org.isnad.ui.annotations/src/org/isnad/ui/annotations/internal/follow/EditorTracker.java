/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.follow;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.isnad.ui.editor.AnnotatedText;

/** Tells a view which annotated text is on top. */
public final class EditorTracker implements IPartListener2 {

    private final IWorkbenchPage page;
    private final Consumer<Optional<AnnotatedText>> consumer;
    private Optional<AnnotatedText> editor = Optional.empty();

    /** @param consumer is told at once and then at each change */
    public EditorTracker(IWorkbenchPage page, Consumer<Optional<AnnotatedText>> consumer) {
        this.page = page;
        this.consumer = consumer;
        page.addPartListener(this);
        editor = active();
        consumer.accept(editor);
    }

    /** The editor on top, if it is an annotation editor whose text could be read. */
    public Optional<AnnotatedText> editor() {
        return editor;
    }

    public void dispose() {
        page.removePartListener(this);
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        update();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        update();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        update();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        update();
    }

    private void update() {
        Optional<AnnotatedText> now = active();
        if (!now.equals(editor)) {
            editor = now;
            consumer.accept(editor);
        }
    }

    private Optional<AnnotatedText> active() {
        return Optional.ofNullable(Adapters.adapt(page.getActiveEditor(), AnnotatedText.class));
    }
}
