/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.isnad.language.ide.LanguageServices;
import org.isnad.language.ide.Symbol;
import org.isnad.ui.TestIds;

/** What the text declares, as a tree that follows the text. A double click or Enter shows the place. */
public final class OutlinePage extends ContentOutlinePage {

    private static final long REST_MILLIS = 400;
    private static final int OPEN_LEVELS = 2;

    private final LanguageViewer viewer;
    private final LanguageServices services;
    private final IDocumentListener follower = new Follower();
    private Job job;

    public OutlinePage(LanguageViewer viewer, LanguageServices services) {
        this.viewer = viewer;
        this.services = services;
    }

    /** A declaration with its place in the tree: two of one name in different places are two nodes. */
    private record Node(Node parent, Symbol symbol) {

        List<Node> children() {
            return symbol.children().stream().map(child -> new Node(this, child)).toList();
        }

        /** By names, so that what was open stays open while the text is changed. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && symbol.name().equals(node.symbol.name())
                    && symbol.kind() == node.symbol.kind() && Objects.equals(parent, node.parent);
        }

        @Override
        public int hashCode() {
            return symbol.name().hashCode();
        }
    }

    @Override
    protected int getTreeStyle() {
        return SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        TestIds.mark(tree.getTree(), "language.outline");
        tree.setUseHashlookup(true);
        tree.setContentProvider(new Nodes());
        tree.setLabelProvider(new Names());
        tree.addDoubleClickListener(this::show);
        viewer.document().addDocumentListener(follower);
        refresh(0);
    }

    private void show(DoubleClickEvent event) {
        if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof Node node) {
            int length = viewer.document().getLength();
            int offset = Math.min(node.symbol().nameOffset(), length);
            viewer.reveal(new Region(offset, Math.min(node.symbol().nameLength(), length - offset)));
            viewer.setFocus();
        }
    }

    private void refresh(long delay) {
        if (job != null) {
            job.cancel();
        }
        String text = viewer.document().get();
        Display display = getControl().getDisplay();
        Job[] self = new Job[1];
        self[0] = Job.createSystem(Texts.text("outline.job"), monitor -> {
            List<Symbol> symbols = services.outline(text);
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(self[0], symbols));
            }
        });
        job = self[0];
        job.schedule(delay);
    }

    private void show(Job finished, List<Symbol> symbols) {
        if (finished != job || getControl().isDisposed()) {
            return;
        }
        TreeViewer tree = getTreeViewer();
        boolean first = tree.getInput() == null;
        Object[] open = tree.getExpandedElements();
        List<Node> roots = new ArrayList<>();
        symbols.forEach(symbol -> roots.add(new Node(null, symbol)));
        tree.setInput(roots);
        if (first) {
            tree.expandToLevel(OPEN_LEVELS);
        } else {
            tree.setExpandedElements(open);
        }
    }

    @Override
    public void dispose() {
        viewer.document().removeDocumentListener(follower);
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }

    /** Waits until nothing was typed for a moment. */
    private final class Follower implements IDocumentListener {

        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // The text after the change is outlined.
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            refresh(REST_MILLIS);
        }
    }

    /** The tree of the declarations. */
    private static final class Nodes implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((Node) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return ((Node) element).parent();
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((Node) element).symbol().children().isEmpty();
        }
    }

    /** Names in their own direction, and what they are. */
    private static final class Names extends LabelProvider {

        @Override
        public String getText(Object element) {
            Symbol symbol = ((Node) element).symbol();
            return Texts.named(symbol.name(), symbol.detail());
        }
    }
}
