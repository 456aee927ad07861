/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The annotations that are selected in the list, for other views: a structured selection of {@link Listed}. */
final class ChosenAnnotations implements ISelectionProvider {

    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private StructuredSelection selection = StructuredSelection.EMPTY;

    void set(List<Listed> chosen) {
        StructuredSelection changed = new StructuredSelection(chosen);
        if (!changed.equals(selection)) {
            selection = changed;
            listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, selection)));
        }
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    /** The list follows the text, not other views. */
    @Override
    public void setSelection(ISelection ignored) {
        throw new UnsupportedOperationException("the list's selection is the user's");
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
