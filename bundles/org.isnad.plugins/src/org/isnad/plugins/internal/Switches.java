/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.isnad.guard.PlugInGuard;
import org.isnad.guard.SwitchedOff;

/**
 * Which plug-ins are used and which are not. Beside those that the platform installed there are loose bundles: somebody put
 * them into the program's folder, or they were carried over from an earlier version of the program.
 */
final class Switches {

    private final PlugInGuard guard;
    private final Installation installation;
    private final Map<String, SwitchedOff> off;

    Switches(PlugInGuard guard, Installation installation) {
        this.guard = guard;
        this.installation = installation;
        this.off = guard.off().stream()
                .collect(Collectors.toMap(SwitchedOff::bundle, each -> each, (a, b) -> a, TreeMap::new));
    }

    /** What is installed, the program's own parts first, loose bundles last. */
    List<Plugin> all() throws ProvisionException {
        List<Plugin> all = new ArrayList<>(installation.plugins(guard.strangers()));
        all.addAll(loose());
        return all;
    }

    /** The bundles that no installed plug-in brought. */
    List<Plugin> loose() throws ProvisionException {
        List<String> brought = installation.plugins(guard.strangers()).stream().flatMap(each -> each.bundles().stream())
                .toList();
        return guard.strangers().stream().filter(name -> !brought.contains(name))
                .map(name -> new Plugin(name, off.containsKey(name) ? off.get(name).version() : "", "", "", false,
                        List.of(name)))
                .toList();
    }

    /** The plug-in that brought a bundle. */
    Optional<Plugin> ofBundle(String name, Collection<Plugin> plugins) {
        return plugins.stream().filter(plugin -> plugin.bundles().contains(name)).findFirst();
    }

    /** Why a plug-in is not used, or not wholly; empty if it is. */
    Optional<String> reason(Plugin plugin, Locale locale) {
        return plugin.bundles().stream().map(off::get).filter(each -> each != null).findFirst()
                .map(each -> each.reason(locale));
    }

    List<Plugin> enable(List<Plugin> plugins) throws IOException {
        guard.enable(bundles(plugins));
        return plugins;
    }

    List<Plugin> disable(List<Plugin> plugins) throws IOException {
        guard.disable(bundles(plugins));
        return plugins;
    }

    /** Takes loose bundles out. @return those that could be taken out */
    List<Plugin> forget(Collection<String> names) throws IOException, ProvisionException {
        List<Plugin> known = loose();
        Set<String> forgotten = guard.forget(names);
        return known.stream().filter(plugin -> forgotten.contains(plugin.id())).toList();
    }

    private static List<String> bundles(List<Plugin> plugins) {
        return plugins.stream().flatMap(plugin -> plugin.bundles().stream()).toList();
    }
}
