/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.ui.internal.Texts;

/**
 * Tells people something in a corner of the window without getting in their way: the focus stays where it is, and the
 * notice stays until it is closed, or for a while if it only says what was done. It can be reached with the Tab key;
 * Escape closes it. Notices go when the window's project does, except those that are about the program. Used on the UI
 * thread.
 */
public final class Notice {

    private static final String KEY = "org.isnad.ui.notice";
    private static final int WIDTH = 360;
    private static final int DONE_MILLISECONDS = 15_000;
    private static final int MARGIN = 12;
    /** Room for the status line, which stays free. */
    private static final int ABOVE_STATUS = 40;

    private final IWorkbenchWindow window;
    private final String id;
    private final Shell shell;
    private final Composite box;
    private final Listener placing = event -> placeAll();
    private final SessionListener news = new SessionListener() {
        @Override
        public void projectChanged() {
            close();
        }
    };

    private Notice(IWorkbenchWindow window, String id, int icon, String text, boolean ofProject) {
        this.window = window;
        this.id = id;
        shell = window.getShell();
        box = TestIds.mark(new Composite(shell, SWT.BORDER), id);
        box.setData(KEY, this);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(MARGIN, MARGIN).applyTo(box);
        Label image = new Label(box, SWT.NONE);
        image.setImage(box.getDisplay().getSystemImage(icon));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 2).applyTo(image);
        Label words = TestIds.mark(new Label(box, SWT.WRAP), id + ".text");
        words.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        closeButton();
        colour();
        List<Control> parts = parts();
        parts.forEach(part -> part.addListener(SWT.Resize, placing));
        box.addDisposeListener(event -> {
            parts.stream().filter(part -> !part.isDisposed())
                    .forEach(part -> part.removeListener(SWT.Resize, placing));
            session().removeListener(news);
        });
        if (ofProject) {
            session().addListener(news);
        }
    }

    /** Tells something good or indifferent. */
    public static void inform(IWorkbenchWindow window, String id, String text) {
        open(window, id, SWT.ICON_INFORMATION, text);
    }

    /** Tells what was done just now; goes by itself after a while. */
    public static void done(IWorkbenchWindow window, String id, String text) {
        Notice notice = open(window, id, SWT.ICON_INFORMATION, text);
        window.getShell().getDisplay().timerExec(DONE_MILLISECONDS, notice::close);
    }

    /** Tells something that the user should look after. */
    public static void warn(IWorkbenchWindow window, String id, String text) {
        open(window, id, SWT.ICON_WARNING, text);
    }

    /** As {@link #warn(IWorkbenchWindow, String, String)}, whichever project is shown. */
    public static void warnOfProgram(IWorkbenchWindow window, String id, String text) {
        open(window, id, SWT.ICON_WARNING, text, false);
    }

    /**
     * Tells something that the user should look after.
     *
     * @param id     the test id; a notice of the same id goes when this one comes
     * @param text   what happened, where, and what to do
     * @param action what the user may choose
     */
    public static void warn(IWorkbenchWindow window, String id, String text, String action, Runnable chosen) {
        open(window, id, SWT.ICON_WARNING, text).offer(action, chosen);
    }

    /** Takes a notice away that no longer holds. */
    public static void close(IWorkbenchWindow window, String id) {
        all(window.getShell()).stream().filter(notice -> notice.id.equals(id)).forEach(Notice::close);
    }

    private static Notice open(IWorkbenchWindow window, String id, int icon, String text) {
        return open(window, id, icon, text, true);
    }

    private static Notice open(IWorkbenchWindow window, String id, int icon, String text, boolean ofProject) {
        close(window, id);
        Notice notice = new Notice(window, id, icon, text, ofProject);
        notice.placeAll();
        return notice;
    }

    private void offer(String action, Runnable chosen) {
        Link link = TestIds.mark(new Link(box, SWT.NONE), id + ".action");
        link.setText("<a>" + action + "</a>");
        link.addListener(SWT.Selection, event -> {
            close();
            chosen.run();
        });
        GridDataFactory.swtDefaults().span(2, 1).applyTo(link);
        closeOnEscape(link);
        placeAll();
    }

    private void closeButton() {
        Button close = TestIds.mark(new Button(box, SWT.PUSH | SWT.FLAT), id + ".close");
        close.setText("\u00d7");
        close.setFont(JFaceResources.getBannerFont());
        close.setToolTipText(Texts.text("notice.close"));
        SpokenName.set(close, Texts.text("notice.close"));
        close.addListener(SWT.Selection, event -> close());
        close.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        closeOnEscape(close);
    }

    private void closeOnEscape(Control control) {
        control.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
    }

    private void close() {
        if (!box.isDisposed()) {
            box.dispose();
            placeAll();
        }
    }

    private void colour() {
        Display display = box.getDisplay();
        box.setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        box.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        box.setBackgroundMode(SWT.INHERIT_FORCE);
    }

    private ProjectSession session() {
        return window.getService(ProjectSession.class);
    }

    /** The window and its parts: when the menu bar comes, the parts become smaller and the window does not. */
    private List<Control> parts() {
        return Stream.concat(Stream.of(shell), Arrays.stream(shell.getChildren())
                .filter(child -> !(child.getData(KEY) instanceof Notice))).toList();
    }

    /** One above the other in the corner where a line ends. */
    private void placeAll() {
        if (shell.isDisposed()) {
            return;
        }
        Rectangle area = shell.getClientArea();
        int bottom = area.y + area.height - ABOVE_STATUS;
        for (Notice notice : all(shell)) {
            Point size = notice.box.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            bottom -= size.y;
            notice.box.setBounds(area.x + area.width - size.x - MARGIN, bottom, size.x, size.y);
            notice.box.moveAbove(null);
            bottom -= MARGIN;
        }
    }

    private static List<Notice> all(Shell shell) {
        return Arrays.stream(shell.getChildren()).map(child -> child.getData(KEY)).filter(Notice.class::isInstance)
                .map(Notice.class::cast).toList();
    }
}
