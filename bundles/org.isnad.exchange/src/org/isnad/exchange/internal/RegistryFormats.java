/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.Formats;
import org.isnad.text.message.MessageBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the extension point anew at each question, so that a plug-in that comes or goes is noticed. */
@Component
public final class RegistryFormats implements Formats {

    static final String POINT = "org.isnad.exchange.formats";

    private static final MessageBundle MESSAGES = MessageBundle.beside(RegistryFormats.class);

    private final IExtensionRegistry registry;

    @Activate
    public RegistryFormats(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Format> all() {
        return List.copyOf(read(new ArrayList<>()).values());
    }

    @Override
    public Optional<Format> format(String id) {
        return Optional.ofNullable(read(new ArrayList<>()).get(id));
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        read(problems);
        return List.copyOf(problems);
    }

    @Override
    public FormatWriter writer(String id) throws FormatException {
        return create(id, "writer", FormatWriter.class);
    }

    @Override
    public FormatReader reader(String id) throws FormatException {
        return create(id, "reader", FormatReader.class);
    }

    private <T> T create(String id, String attribute, Class<T> type) throws FormatException {
        IConfigurationElement element = elements()
                .filter(candidate -> id.equals(candidate.getAttribute("id")) && candidate.getAttribute(attribute) != null)
                .findFirst()
                .orElseThrow(() -> new FormatException(MESSAGES.text("no-" + attribute, id), null));
        String bundle = element.getContributor().getName();
        try {
            return type.cast(element.createExecutableExtension(attribute));
        } catch (CoreException | ClassCastException | LinkageError | InvalidRegistryObjectException e) {
            throw new FormatException(MESSAGES.text("plug-in-failed", id, bundle, String.valueOf(e.getMessage())), e);
        }
    }

    private Map<String, Format> read(List<String> problems) {
        Map<String, Format> formats = new TreeMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        elements().forEach(element -> {
            String bundle = element.getContributor().getName();
            try {
                Format format = FormatElement.read(element, bundle);
                String owner = owners.putIfAbsent(format.id(), bundle);
                if (owner == null) {
                    formats.put(format.id(), format);
                } else {
                    problems.add(MESSAGES.text("same-id", format.id(), bundle, owner));
                }
            } catch (IllegalArgumentException | InvalidRegistryObjectException e) {
                problems.add(MESSAGES.text("bad-extension", bundle, String.valueOf(e.getMessage())));
            }
        });
        return formats;
    }

    private Stream<IConfigurationElement> elements() {
        return Stream.of(registry.getConfigurationElementsFor(POINT));
    }
}
