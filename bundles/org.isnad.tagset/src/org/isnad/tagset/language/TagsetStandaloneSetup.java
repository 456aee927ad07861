/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** Starts the language's machinery, in OSGi as outside it. */
public class TagsetStandaloneSetup extends TagsetStandaloneSetupGenerated {

    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        XtextLog.toSystemLog();
        return super.createInjectorAndDoEMFRegistration();
    }

    @Override
    public void register(Injector injector) {
        super.register(injector);
        Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put(TagsetImports.ENDING,
                injector.getInstance(IResourceFactory.class));
        IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().put(TagsetImports.ENDING,
                injector.getInstance(IResourceServiceProvider.class));
    }
}
