/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.isnad.fonts.ArabicFonts;
import org.isnad.ui.LatinKeyCodes;

/** The desktop: one process a user, with one display and one workbench. */
final class Desktop {

    private static final String ORIENTATION = "eclipse.orientation";
    /** The exit code of what could not be done. */
    private static final int COULD_NOT = 3;

    private Desktop() {
    }

    /**
     * Opens the workbench and returns when it has closed, with the exit code that asks for a restart or not. When the
     * desktop runs already, it is handed the call and this process ends.
     */
    static Object run(DesktopCall call) {
        Path area = instanceArea();
        try {
            Optional<Again> again = Optional.empty();
            try (RunningDesktop desktop = RunningDesktop.in(area)) {
                if (desktop.isThisProcess()) {
                    again = open(call, desktop);
                } else {
                    desktop.handOver(call, RunningDesktop.PATIENCE);
                }
            }
            // Not before the folder is free again, or the new process would hand over to this one.
            return again.map(Again::start).orElse(IApplication.EXIT_OK);
        } catch (IOException e) {
            System.err.println(Texts.text("desktop.notOpened", area.toString(), e.getLocalizedMessage()));
            return COULD_NOT;
        }
    }

    /** @return how the program is to be started again, empty if it is not */
    private static Optional<Again> open(DesktopCall call, RunningDesktop desktop) throws IOException {
        if (Language.needsAnotherStart()) {
            return Optional.of(new Again(call.words()));
        }
        if (Language.rightToLeft() && System.getProperty(ORIENTATION) == null) {
            // The workbench mirrors its windows only when it is told before it starts.
            System.setProperty(ORIENTATION, "rtl");
        }
        List<String> off = Strangers.settle(false);
        Display.setAppName("Isnad");
        Display display = PlatformUI.createDisplay();
        LatinKeyCodes.install(display);
        MirroredDialogs.install(display);
        try {
            ArabicFonts.load(display).forEach(ILog.get()::warn);
            Splash splash = Splash.show(display);
            IsnadWorkbenchAdvisor advisor = new IsnadWorkbenchAdvisor(call, desktop, splash,
                    Themes.prepare(display), off);
            boolean restart = PlatformUI.createAndRunWorkbench(display, advisor) == PlatformUI.RETURN_RESTART;
            return restart ? Optional.of(new Again(List.of())) : Optional.empty();
        } finally {
            display.dispose();
        }
    }

    /** The folder of this user's preferences and window layout. A launcher may have chosen another one. */
    private static Path instanceArea() {
        Location location = Platform.getInstanceLocation();
        try {
            if (!location.isSet()) {
                Path home = Path.of(System.getProperty("user.home"));
                location.set(home.resolve(".isnad").resolve("desktop").toUri().toURL(), false);
            }
            return Path.of(URIUtil.toURI(location.getURL()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("no folder for the preferences", e);
        }
    }

    /** Closes the workbench from another thread, when there is one. */
    static void close() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(PlatformUI.getWorkbench()::close);
        }
    }
}
