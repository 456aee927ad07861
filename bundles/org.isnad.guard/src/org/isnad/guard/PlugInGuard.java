/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Knows the bundles that others added to the program, watches them while it starts, and leaves out those that failed. A
 * bundle is named by its symbolic name.
 */
public interface PlugInGuard {

    /** The installed bundles that are not the program's own. */
    Set<String> strangers();

    /**
     * Looks once more at all of them when everything has started that starts by itself, and switches off what failed.
     * Called once, before the program does its work.
     *
     * @return as {@link #off()}
     */
    List<SwitchedOff> settle();

    /**
     * The program's own work begins: from now on code of plug-ins may take its time, except where it is constructed.
     *
     * @param endable whether this process may be ended when the construction never comes to an end. What another plug-in
     *                is writing then is cut off, as by the user who would end it.
     */
    void started(boolean endable);

    /** What is not used, by name. */
    List<SwitchedOff> off();

    /** Uses bundles again, from the next start on. Those that are in use already are passed over. */
    void enable(Collection<String> bundles) throws IOException;

    /** Leaves bundles out from the next start on. */
    void disable(Collection<String> bundles) throws IOException;

    /**
     * Takes bundles out that were carried over from an earlier version of the program, and which nothing else knows.
     * Counts from the next start.
     *
     * @return those that are taken out; of a program that its user may not change, none
     */
    Set<String> forget(Collection<String> bundles) throws IOException;
}
