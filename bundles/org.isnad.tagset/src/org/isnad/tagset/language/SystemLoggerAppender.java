/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;

/** Passes what Xtext logs to Java's own log, so that nothing is written to the terminal or lost. */
final class SystemLoggerAppender extends AppenderSkeleton {

    @Override
    protected void append(LoggingEvent event) {
        ThrowableInformation thrown = event.getThrowableInformation();
        System.getLogger(event.getLoggerName()).log(level(event.getLevel()), event.getRenderedMessage(),
                thrown == null ? null : thrown.getThrowable());
    }

    private static System.Logger.Level level(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return System.Logger.Level.ERROR;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return System.Logger.Level.WARNING;
        }
        return System.Logger.Level.DEBUG;
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
