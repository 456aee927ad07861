/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.regex.Pattern;

/**
 * Colours of a tag against a light and a dark page.
 *
 * @param light {@code #rrggbb}
 * @param dark  {@code #rrggbb}
 */
public record Style(String light, String dark) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public Style {
        if (!COLOUR.matcher(light).matches() || !COLOUR.matcher(dark).matches()) {
            throw new IllegalArgumentException("a colour is written #rrggbb in lower case, not " + light + ", " + dark);
        }
    }
}
