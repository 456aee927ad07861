/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.guide;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.help.Guide;
import org.isnad.help.GuidePage;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.MarkdownText;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

/**
 * The guide in a window beside the one that asked for help, which may be a modal dialog: the pages, a field that
 * searches them, and the text.
 */
public final class GuideWindow extends Window {

    private static final Point SIZE = new Point(820, 620);
    private static final int[] SHARES = { 28, 72 };
    private static GuideWindow current;

    private final Guide guide = Guide.in(MessageBundle.userLocale());
    private ListViewer pages;
    private MarkdownText text;

    private GuideWindow(Shell parent) {
        super(parent);
        setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    /**
     * Shows a place of the guide. One window serves all; a modal dialog, which locks the one that is open, gets its
     * own.
     *
     * @param place page and anchor, {@code page#anchor}, or the page alone
     */
    public static void open(Shell parent, String place) {
        if (current != null && current.getShell() != null && !current.serves(parent)) {
            current.close();
        }
        if (current == null || current.getShell() == null) {
            current = new GuideWindow(parent);
            current.open();
        }
        current.show(place);
        current.getShell().setActive();
    }

    /** Whether the window can be used while the shell is open. */
    private boolean serves(Shell shell) {
        int modal = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;
        return shell == getShell() || shell == getParentShell() || (shell.getStyle() & modal) == 0;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text("guide.window"));
        TestIds.mark(shell, "guide.window");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createContents(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        Composite side = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(side);
        Text search = TestIds.mark(new Text(side, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "guide.search");
        search.setMessage(Texts.text("guide.search"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        pages = new ListViewer(side, SWT.SINGLE | SWT.V_SCROLL);
        TestIds.mark(pages.getList(), "guide.pages");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages.getList());
        pages.setContentProvider(ArrayContentProvider.getInstance());
        pages.setLabelProvider(LabelProvider.createTextProvider(page -> ((GuidePage) page).title()));
        pages.setInput(guide.pages());
        text = new MarkdownText(sash, "guide.text", false, this::follow);
        sash.setWeights(SHARES);
        pages.addPostSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof GuidePage page) {
                text.show(page.source(), "");
            }
        });
        search.addModifyListener(event -> find(search.getText()));
        return sash;
    }

    private void find(String words) {
        List<GuidePage> found = words.isBlank() ? guide.pages() : guide.containing(words);
        pages.setInput(found);
        if (!found.isEmpty()) {
            pages.setSelection(new StructuredSelection(found.getFirst()));
        }
    }

    /** A link to another page is written {@code page.md#anchor}, as for readers of the folder. */
    private void follow(String target) {
        show(target.replaceFirst("\\.md(?=#|$)", ""));
    }

    private void show(String place) {
        int hash = place.indexOf('#');
        String id = hash < 0 ? place : place.substring(0, hash);
        String anchor = hash < 0 ? "" : place.substring(hash + 1);
        guide.page(id.isEmpty() ? selected() : id).ifPresent(page -> {
            pages.getList().deselectAll();
            pages.getList().select(guide.pages().indexOf(page));
            text.show(page.source(), anchor);
        });
    }

    private String selected() {
        return pages.getStructuredSelection().getFirstElement() instanceof GuidePage page ? page.id() : "";
    }

    @Override
    public boolean close() {
        if (current == this) {
            current = null;
        }
        return super.close();
    }
}
