/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The icons of this bundle, drawn as SVG. */
public final class Icons {

    private static final String PREFIX = "org.isnad.ui/";

    private Icons() {
    }

    /**
     * An icon for the workbench.
     *
     * @param name a file of the folder {@code icons}, without the ending
     */
    public static ImageDescriptor descriptor(String name) {
        URL file = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".svg");
        return ImageDescriptor.createFromURL(file);
    }

    /** An icon for a widget. It is shared: nobody disposes it. */
    public static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = PREFIX + name;
        if (registry.get(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }
}
