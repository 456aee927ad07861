/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.isnad.model.DocumentId;
import org.isnad.ui.UiIds;

/** The sessions of all windows. Used on the UI thread. */
public final class Sessions {

    private static final Map<IWorkbenchWindow, WindowSession> SESSIONS = new LinkedHashMap<>();
    private static final List<Runnable> WATCHERS = new ArrayList<>();

    private Sessions() {
    }

    /** The session of a window, made when it is first asked for. */
    public static WindowSession of(IWorkbenchWindow window) {
        WindowSession session = SESSIONS.get(window);
        if (session == null) {
            if (SESSIONS.isEmpty()) {
                window.getWorkbench().addWindowListener(new Care());
            }
            session = new WindowSession(window);
            window.getPartService().addPartListener(new PartWatcher());
            SESSIONS.put(window, session);
        }
        return session;
    }

    /** Saves and closes the projects of all windows. @return false if the user wants to keep one open */
    public static boolean closeAll() {
        for (WindowSession session : SESSIONS.values().toArray(WindowSession[]::new)) {
            if (!session.close()) {
                return false;
            }
        }
        return true;
    }

    /** Has the watcher run whenever a project was opened, closed, changed or saved, or a part activated, in any window. */
    public static void watch(Runnable watcher) {
        WATCHERS.add(watcher);
    }

    /** Runs the watchers. */
    static void stateChanged() {
        WATCHERS.forEach(Runnable::run);
    }

    /** Tells all windows that somebody else annotates now. */
    static void annotatorTaken() {
        SESSIONS.values().forEach(WindowSession::annotatorTaken);
    }

    /** The folders of all open projects, in the order of the windows. */
    public static Path[] openFolders() {
        return SESSIONS.values().stream().flatMap(session -> session.folder().stream()).toArray(Path[]::new);
    }

    /**
     * Shows a project: in the window that has it already, else in one without a project, else in a new one.
     *
     * @param document the document to show; empty for those of last time
     */
    public static void open(Path folder, Optional<DocumentId> document) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        WindowSession session = Arrays.stream(workbench.getWorkbenchWindows()).map(Sessions::of)
                .filter(s -> s.shows(folder)).findFirst()
                .or(() -> Arrays.stream(workbench.getWorkbenchWindows()).map(Sessions::of).filter(s -> s.idle())
                        .findFirst())
                .orElseGet(() -> newWindow(workbench));
        session.toFront();
        session.open(folder, document);
    }

    /** Closes the windows that show no project, all but one when none does. */
    public static void closeIdleWindows() {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        List<IWorkbenchWindow> idle = Arrays.stream(windows).filter(window -> of(window).idle()).toList();
        idle.stream().skip(idle.size() == windows.length ? 1 : 0).forEach(IWorkbenchWindow::close);
    }

    /** Brings the program before the others. */
    public static void toFront() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        Optional.ofNullable(workbench.getActiveWorkbenchWindow())
                .or(() -> Arrays.stream(workbench.getWorkbenchWindows()).findFirst())
                .ifPresent(window -> of(window).toFront());
    }

    private static WindowSession newWindow(IWorkbench workbench) {
        try {
            return of(workbench.openWorkbenchWindow(UiIds.PERSPECTIVE, null));
        } catch (WorkbenchException e) {
            throw new IllegalStateException("no new window", e);
        }
    }

    /** Which step is the next in the document depends on the document. */
    private static final class PartWatcher implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            stateChanged();
        }
    }

    /** Looks after the sessions while windows come to the front and close. */
    private static final class Care implements IWindowListener {

        @Override
        public void windowActivated(IWorkbenchWindow window) {
            WindowSession session = SESSIONS.get(window);
            if (session != null) {
                session.refresh();
            }
        }

        @Override
        public void windowDeactivated(IWorkbenchWindow window) {
            // Another window may write into the project meanwhile; there is nothing to do before this one is back.
        }

        @Override
        public void windowClosed(IWorkbenchWindow window) {
            WindowSession session = SESSIONS.remove(window);
            if (session != null && !session.close()) {
                ILog.get().warn("A window was closed by force; its last changes may be in the journal alone.");
            }
            if (SESSIONS.isEmpty()) {
                window.getWorkbench().removeWindowListener(this);
            }
        }

        @Override
        public void windowOpened(IWorkbenchWindow window) {
            // A session is made when somebody asks for it.
        }
    }
}
