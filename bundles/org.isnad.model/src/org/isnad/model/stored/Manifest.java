/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import org.isnad.model.Foreign;
import org.isnad.model.StorableText;

/**
 * What a project says about itself.
 *
 * @param name    what people see
 * @param tagset  the name of its tagset
 * @param foreign what a newer version stored with it
 */
public record Manifest(String name, String tagset, Foreign foreign) {

    public Manifest {
        StorableText.checked(name);
        StorableText.checked(tagset);
    }

    public Manifest(String name, String tagset) {
        this(name, tagset, Foreign.NONE);
    }
}
