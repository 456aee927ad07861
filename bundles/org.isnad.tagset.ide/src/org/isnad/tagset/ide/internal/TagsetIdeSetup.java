/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.isnad.tagset.language.TagsetRuntimeModule;
import org.isnad.tagset.language.TagsetStandaloneSetup;

/** Starts the language's machinery with what editors need besides. */
public class TagsetIdeSetup extends TagsetStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new TagsetRuntimeModule(), new TagsetIdeModule()));
    }
}
