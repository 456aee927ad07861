/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import com.google.inject.Injector;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.language.TagsetLanguage;

/** The machinery that works inside this program; made when it is first asked for, which takes most of a second. */
public final class Started {

    private static final Injector INJECTOR = start();

    private Started() {
    }

    /** Registered nowhere: it stands beside the machinery that the tagset bundle starts, which registers for both. */
    private static Injector start() {
        TagsetLanguage.injector();
        return new TagsetIdeSetup().createInjector();
    }

    /** Services of their own for a text: their questions take turns among themselves only. */
    public static TextServices services(TagsetSurroundings around) {
        return INJECTOR.getInstance(TextServices.class).among(around);
    }
}
