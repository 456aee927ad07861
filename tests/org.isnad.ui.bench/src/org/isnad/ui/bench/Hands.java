/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** Keys and mouse wheel through the window system, by one running {@code xdotool} that is told line by line. */
final class Hands implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;

    Hands() throws IOException {
        process = new ProcessBuilder("xdotool", "-").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** @param name as the window system calls the key, such as {@code Next} */
    void key(String name) {
        commands.println("key " + name);
    }

    void wheelDown() {
        commands.println("click 5");
    }

    void pointAt(Control control) {
        Point middle = control.toDisplay(control.getSize().x / 2, control.getSize().y / 2);
        commands.println("mousemove " + middle.x + " " + middle.y);
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }
}
