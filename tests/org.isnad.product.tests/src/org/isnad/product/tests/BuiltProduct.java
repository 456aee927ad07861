/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the product in a folder of its own that everybody may read; the tests of a class that asks for one before
 * all of them share that class's. The program is one copy for the whole run:
 * the build's own is never started, for it would keep what a start leaves behind.
 */
final class BuiltProduct implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BuiltProduct.class);

    /** The folder with a folder for each platform. */
    static Path products() {
        return Path.of(System.getProperty("isnad.products"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Isnad.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Folder program = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("program",
                key -> Folder.copyOf(products().resolve("linux/gtk/x86_64")), Folder.class);
        Folder directory = context.getStore(NAMESPACE).getOrComputeIfAbsent("directory", key -> Folder.empty(),
                Folder.class);
        return Isnad.of(program.path, directory.path);
    }

    /** A temporary folder that is deleted when the store that holds it closes. */
    private record Folder(Path path) implements AutoCloseable {

        static Folder empty() {
            try {
                Path path = Files.createTempDirectory("isnad-test").toRealPath();
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                return new Folder(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Folder copyOf(Path from) {
            Folder folder = empty();
            try {
                Isnad.copy(from, folder.path);
            } catch (IOException e) {
                throw new UncheckedIOException("There is no product in " + from + "; build it first.", e);
            }
            return folder;
        }

        @Override
        public void close() throws IOException {
            Isnad.delete(path);
        }
    }
}
