/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;

/**
 * A part that annotations play in a relation or group.
 *
 * @param least  the smallest number of members
 * @param most   the greatest number of members; {@link #UNBOUNDED} for any
 * @param layers layers that members may be of; empty for any
 */
public record Role(String name, Label label, int least, int most, List<String> layers) {

    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** The role of what a relation leads from. */
    public static final String SOURCE = "source";
    /** The role of what a relation leads to. */
    public static final String TARGET = "target";

    public Role {
        if (least < 0 || most < Math.max(least, 1)) {
            throw new IllegalArgumentException("role " + name + " with " + least + " to " + most + " members");
        }
        layers = List.copyOf(layers);
    }
}
