/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.language;

import com.google.inject.Injector;
import org.isnad.tagset.language.XtextLog;

/** Starts the language's machinery, in OSGi as outside it. */
public class CqlStandaloneSetup extends CqlStandaloneSetupGenerated {

    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        XtextLog.toSystemLog();
        return super.createInjectorAndDoEMFRegistration();
    }
}
