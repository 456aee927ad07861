/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.language.TagsetLanguage;

/** Compiles the shipped tagsets; run by the build, so that no start of the program has to. */
public final class CompileShipped {

    private CompileShipped() {
    }

    /** @param arguments the folder that the sources lie in */
    public static void main(String[] arguments) throws IOException, TagsetException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).resolve(Shipped.COMPILED));
        for (String name : Shipped.NAMES) {
            byte[] source = Shipped.source(name).orElseThrow();
            Files.write(folder.resolve(Hashes.sha256(source)), CompiledTagsets.write(TagsetLanguage.compile(
                    new String(source, StandardCharsets.UTF_8), name + Tagsets.ENDING, TagsetSurroundings.NONE)));
        }
    }
}
