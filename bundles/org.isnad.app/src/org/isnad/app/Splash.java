/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.net.URL;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/**
 * What is to be seen until the window stands. The native launcher, which could show a picture, is not in the product.
 */
final class Splash {

    private static final Color BACKGROUND = new Color(0x12, 0x51, 0x5f);
    private static final Color FOREGROUND = new Color(0xfb, 0xf6, 0xe9);
    private static final Point SIZE = new Point(360, 220);
    private static final int MARGIN = 28;
    private static final int TITLE_POINTS = 22;

    private final Shell shell;

    private Splash(Shell shell) {
        this.shell = shell;
    }

    static Splash show(Display display) {
        Shell shell = new Shell(display, SWT.NO_TRIM);
        shell.setText("Isnad");
        shell.setBackground(BACKGROUND);
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        shell.setLayout(layout);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(display), shell);
        Label picture = label(shell);
        URL file = FrameworkUtil.getBundle(Splash.class).getEntry("icons/isnad128.png");
        picture.setImage(resources.create(ImageDescriptor.createFromURL(file)));
        Label title = label(shell);
        title.setText("Isnad · إسناد");
        title.setFont(resources.create(FontDescriptor.createFrom(shell.getFont()).setHeight(TITLE_POINTS)));
        Rectangle screen = display.getPrimaryMonitor().getBounds();
        shell.setBounds(screen.x + (screen.width - SIZE.x) / 2, screen.y + (screen.height - SIZE.y) / 2, SIZE.x,
                SIZE.y);
        shell.open();
        while (display.readAndDispatch()) {
            // Until it is painted; the workbench takes the thread after that.
        }
        return new Splash(shell);
    }

    private static Label label(Shell shell) {
        Label label = new Label(shell, SWT.CENTER);
        label.setBackground(BACKGROUND);
        label.setForeground(FOREGROUND);
        label.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        return label;
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
