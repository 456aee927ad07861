/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen, kept in {@code target/screenshots} of the test module. */
public final class Screenshots {

    private Screenshots() {
    }

    /** Keeps a picture of the whole screen. @return the file */
    public static Path take(String name) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { pixels(Display.getCurrent().getBounds()) };
        Path file = folder().resolve(name + ".png");
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    /** What is seen of a control now. */
    public static ImageData pixels(Control control) {
        Point size = control.getSize();
        // A mirrored control counts from its right.
        Point corner = control.toDisplay(0, 0);
        Point other = control.toDisplay(size.x, 0);
        return pixels(new Rectangle(Math.min(corner.x, other.x), corner.y, size.x, size.y));
    }

    private static ImageData pixels(Rectangle area) {
        Display display = Display.getCurrent();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, area.x, area.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("basedir", ""), "target", "screenshots");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
