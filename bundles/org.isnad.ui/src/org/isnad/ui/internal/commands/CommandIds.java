/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

/** The ids of this bundle's commands, as in its {@code plugin.xml}. */
public final class CommandIds {

    public static final String OPEN_SAMPLE = "org.isnad.ui.project.sample";
    public static final String NEW_PROJECT = "org.isnad.ui.project.new";
    public static final String OPEN_PROJECT = "org.isnad.ui.project.open";
    public static final String CLOSE_PROJECT = "org.isnad.ui.project.close";

    private CommandIds() {
    }
}
