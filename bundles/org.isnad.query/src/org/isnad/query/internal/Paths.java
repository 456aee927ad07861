/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.List;

import org.isnad.query.language.ast.Path;

/** Names of a path, out of their quotation marks. */
final class Paths {

    private Paths() {
    }

    static String name(String written) {
        return Written.unescaped(Written.inside(written));
    }

    static List<String> names(Path path) {
        return path.getNames().stream().map(Paths::name).toList();
    }

    /** The path as one name, where there are no paths. */
    static String text(Path path) {
        return String.join(".", names(path));
    }
}
