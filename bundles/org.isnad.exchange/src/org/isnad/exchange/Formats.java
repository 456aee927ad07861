/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;
import java.util.Optional;

/** The formats of all installed plug-ins. A service. */
public interface Formats {

    /** All formats by id. A plug-in whose extension is wrong is not among them but among the {@link #problems()}. */
    List<Format> all();

    Optional<Format> format(String id);

    /**
     * Makes the format's writer. Its plug-in's code is loaded now.
     *
     * @throws FormatException if the format does not write, or its plug-in fails; the message names the plug-in
     */
    FormatWriter writer(String id) throws FormatException;

    /** Makes the format's reader, under the same rules as {@link #writer}. */
    FormatReader reader(String id) throws FormatException;

    /** What is wrong with plug-ins' extensions, one sentence each, naming the plug-in. */
    List<String> problems();
}
