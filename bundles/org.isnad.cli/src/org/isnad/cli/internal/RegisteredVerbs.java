/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.isnad.cli.Verb;

/** The verbs that plug-ins declare at the extension point {@code org.isnad.cli.verbs}. */
public final class RegisteredVerbs implements Verbs {

    private static final String OWN_BUNDLE = "org.isnad.cli";
    private static final String EXTENSION_POINT = OWN_BUNDLE + ".verbs";

    private final IExtensionRegistry registry;

    public RegisteredVerbs(IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Declared> all() {
        List<Declared> own = new ArrayList<>();
        List<Declared> others = new ArrayList<>();
        Arrays.stream(registry.getConfigurationElementsFor(EXTENSION_POINT))
                .filter(element -> element.getAttribute("name") != null && element.getAttribute("class") != null)
                .map(Registered::new)
                .forEach(verb -> (verb.bundle().equals(OWN_BUNDLE) ? own : others).add(verb));
        others.sort(Comparator.comparing(Declared::name).thenComparing(Declared::bundle));
        others.removeIf(verb -> own.stream().anyMatch(mine -> mine.name().equals(verb.name())));
        own.addAll(others);
        return own;
    }

    private record Registered(IConfigurationElement element) implements Declared {

        @Override
        public String name() {
            return element.getAttribute("name");
        }

        @Override
        public String description() {
            String description = element.getAttribute("description");
            return description == null ? "" : description;
        }

        @Override
        public String bundle() {
            return element.getContributor().getName();
        }

        @Override
        public Verb load() throws VerbLoadException {
            try {
                return (Verb) element.createExecutableExtension("class");
            } catch (CoreException | ClassCastException | LinkageError e) {
                throw new VerbLoadException(e);
            }
        }
    }
}
