/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

/**
 * Something that a tagset calls otherwise from now on. Layer and feature are named as they were before, also when they
 * are renamed at the same time.
 *
 * @param layer   the layer that it is, or that it belongs to
 * @param feature the feature that it is, or that the value belongs to; empty for layers and roles
 * @param from    what it was called
 * @param to      what it is called
 */
public record SchemaRename(Kind kind, String layer, String feature, String from, String to) {

    /** What has another name. */
    public enum Kind { LAYER, FEATURE, VALUE, ROLE }

    public SchemaRename {
        if (from.isEmpty() || to.isEmpty()) {
            throw new IllegalArgumentException("“" + from + "” cannot become “" + to + "”");
        }
    }

    public static SchemaRename layer(String from, String to) {
        return new SchemaRename(Kind.LAYER, from, "", from, to);
    }

    public static SchemaRename feature(String layer, String from, String to) {
        return new SchemaRename(Kind.FEATURE, layer, from, from, to);
    }

    /** A tag, or any other value of a feature. */
    public static SchemaRename value(String layer, String feature, String from, String to) {
        return new SchemaRename(Kind.VALUE, layer, feature, from, to);
    }

    public static SchemaRename role(String layer, String from, String to) {
        return new SchemaRename(Kind.ROLE, layer, "", from, to);
    }
}
