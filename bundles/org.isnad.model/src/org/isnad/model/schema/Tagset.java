/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;
import java.util.Optional;

/**
 * The layers that a project's annotators use, as its tagset file declares them.
 *
 * @param name   the name that the command line and the manifest use, such as {@code news}
 * @param label  what people see
 * @param layers in the order in which the file declares them
 */
public record Tagset(String name, Label label, List<Layer> layers) {

    public Tagset {
        layers = List.copyOf(layers);
    }

    public Optional<Layer> layer(String layerName) {
        return layers.stream().filter(layer -> layer.name().equals(layerName)).findFirst();
    }
}
