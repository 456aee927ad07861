/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.fonts;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.graphics.Device;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Makes Noto Naskh Arabic (SIL Open Font License 1.1) known to the display. */
public final class ArabicFonts {

    /** The family's name, to be asked from the display like that of an installed font. */
    public static final String FAMILY = "Noto Naskh Arabic";

    private static final List<String> FILES = List.of("fonts/NotoNaskhArabic-Regular.ttf",
            "fonts/NotoNaskhArabic-Bold.ttf");

    private ArabicFonts() {
    }

    /**
     * Loads the fonts into the device, from where they are found by name until the device is disposed. The system's
     * fonts serve when it fails.
     *
     * @return what could not be loaded, one sentence each; empty when all is well
     */
    public static List<String> load(Device device) {
        Bundle bundle = FrameworkUtil.getBundle(ArabicFonts.class);
        List<String> problems = new ArrayList<>();
        for (String file : FILES) {
            loadOne(device, bundle, file).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<String> loadOne(Device device, Bundle bundle, String file) {
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            return Optional.of("The font " + file + " is missing in " + bundle + ".");
        }
        try {
            String path = FileLocator.toFileURL(entry).getPath();
            return device.loadFont(path) ? Optional.empty()
                    : Optional.of("The system cannot load the font " + path + ".");
        } catch (IOException e) {
            return Optional.of("The font " + file + " cannot be unpacked: " + e.getMessage());
        }
    }
}
