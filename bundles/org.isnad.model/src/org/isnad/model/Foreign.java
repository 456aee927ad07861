/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/**
 * What a file held that this version does not know: kept character by character and written back.
 *
 * @param attributes of the element, each with a blank before it, as in {@code  mood="calm"}; empty for none
 * @param content    the elements within it, as they stood; empty for none
 */
public record Foreign(String attributes, String content) {

    public static final Foreign NONE = new Foreign("", "");

    public Foreign {
        StorableText.checked(attributes);
        StorableText.checked(content);
    }

    public boolean isEmpty() {
        return attributes.isEmpty() && content.isEmpty();
    }
}
