/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.isnad.project.assist.Contribution;
import org.isnad.project.assist.Contributions;
import org.isnad.project.spi.Check;
import org.isnad.project.spi.Suggester;
import org.isnad.text.message.MessageBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the extension points anew at each question, so that a plug-in that comes or goes is noticed. */
@Component
public final class RegistryContributions implements Contributions {

    static final String CHECKS = "org.isnad.project.checks";
    static final String SUGGESTERS = "org.isnad.project.suggesters";

    private static final MessageBundle MESSAGES = MessageBundle.beside(RegistryContributions.class);

    private final IExtensionRegistry registry;

    /** A declaration that is left out, with the arguments of the message that says why. */
    private record Problem(String key, Object... arguments) {
    }

    @Activate
    public RegistryContributions(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Contribution<Check>> checks() {
        return read(CHECKS, Check.class, new ArrayList<>());
    }

    @Override
    public List<Contribution<Suggester>> suggesters() {
        return read(SUGGESTERS, Suggester.class, new ArrayList<>());
    }

    @Override
    public List<String> problems(Locale locale) {
        List<Problem> problems = new ArrayList<>();
        read(CHECKS, Check.class, problems);
        read(SUGGESTERS, Suggester.class, problems);
        return problems.stream().map(one -> MESSAGES.text(locale, one.key(), one.arguments())).toList();
    }

    private <T> List<Contribution<T>> read(String point, Class<T> type, List<Problem> problems) {
        Map<String, Contribution<T>> found = new TreeMap<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
            try {
                describe(element, type, found, problems);
            } catch (InvalidRegistryObjectException e) {
                // Its plug-in has just gone.
                continue;
            }
        }
        return List.copyOf(found.values());
    }

    private static <T> void describe(IConfigurationElement element, Class<T> type, Map<String, Contribution<T>> found,
            List<Problem> problems) {
        String plugIn = element.getContributor().getName();
        for (String attribute : List.of("id", "name", "class")) {
            String value = element.getAttribute(attribute);
            if (value == null || value.isBlank()) {
                problems.add(new Problem("attribute-missing", plugIn, element.getName(), attribute));
                return;
            }
        }
        String id = element.getAttribute("id");
        String description = element.getAttribute("description");
        Contribution<T> contribution = new Contribution<>(id, element.getAttribute("name"),
                description == null ? "" : description, plugIn,
                () -> type.cast(element.createExecutableExtension("class")));
        Contribution<T> other = found.putIfAbsent(id, contribution);
        if (other != null) {
            problems.add(new Problem("same-id", id, plugIn, other.plugIn(), element.getName()));
        }
    }
}
