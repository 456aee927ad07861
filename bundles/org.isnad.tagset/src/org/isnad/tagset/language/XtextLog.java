/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import org.apache.log4j.Logger;

/** Where Xtext's own messages go, whichever of our languages is started first. */
public final class XtextLog {

    private XtextLog() {
    }

    /** Passes them to Java's log; a second call changes nothing. */
    public static synchronized void toSystemLog() {
        Logger xtext = Logger.getLogger("org.eclipse.xtext");
        if (!xtext.getAllAppenders().hasMoreElements()) {
            xtext.addAppender(new SystemLoggerAppender());
            xtext.setAdditivity(false);
        }
    }
}
