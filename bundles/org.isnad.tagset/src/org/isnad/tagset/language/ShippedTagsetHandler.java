/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;
import org.isnad.tagset.internal.Shipped;

/** Reads shipped tagsets, by the file's name. */
final class ShippedTagsetHandler extends URIHandlerImpl {

    @Override
    public boolean canHandle(URI uri) {
        return TagsetImports.SHIPPED.scheme().equals(uri.scheme());
    }

    @Override
    public boolean exists(URI uri, Map<?, ?> options) {
        return Shipped.source(name(uri)).isPresent();
    }

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
        return new ByteArrayInputStream(Shipped.source(name(uri))
                .orElseThrow(() -> new FileNotFoundException(uri.toString())));
    }

    private static String name(URI uri) {
        return URI.decode(uri.trimFileExtension().lastSegment());
    }
}
