/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sdk.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.text.message.MessageBundle;

/** Finds the p2 repository that a new plug-in is built against: the SDK of this Isnad, or another that the user names. */
final class Repository {

    /** Where the checkout's script, or whoever unpacked an SDK elsewhere, says that it is. */
    private static final String VARIABLE = "ISNAD_REPOSITORY";
    /** The name of its folder in the program's folder, or beside it. */
    private static final String FOLDER = "repository";
    private static final List<String> CONTENTS = List.of("p2.index", "content.jar", "content.xml", "content.xml.xz",
            "compositeContent.jar", "compositeContent.xml");

    private static final MessageBundle MESSAGES = MessageBundle.beside(Repository.class);

    private final VerbContext context;
    private final Optional<Path> program;

    /** @param program where the program is installed; empty if that is not known */
    Repository(VerbContext context, Optional<Path> program) {
        this.context = context;
        this.program = program;
    }

    /**
     * The address of a repository.
     *
     * @param word a folder, a zip or an address; null to look in the usual places
     * @throws VerbException if there is none
     */
    URI find(String word) throws VerbException {
        if (word != null) {
            return named(word);
        }
        String variable = context.environment().getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return named(variable);
        }
        return program.stream().flatMap(folder -> Stream.of(folder.resolve(FOLDER), folder.resolveSibling(FOLDER)))
                .filter(Repository::isFolder).findFirst().map(Path::toUri)
                .orElseThrow(() -> VerbException.words("NO_REPOSITORY", text("no-repository"), text("name-one")));
    }

    private URI named(String word) throws VerbException {
        if (word.matches("(?i)https?:.*")) {
            return address(word);
        }
        Path path = context.path(word).toAbsolutePath().normalize();
        if (isFolder(path)) {
            return path.toUri();
        }
        if (isZip(path)) {
            return URI.create("jar:" + path.toUri() + "!/");
        }
        throw VerbException.words("NO_REPOSITORY", text("not-a-repository", context.isolate(word)), text("name-one"));
    }

    private URI address(String word) throws VerbException {
        try {
            return new URI(word);
        } catch (URISyntaxException e) {
            throw VerbException.words("BAD_VALUE", text("bad-address", context.isolate(word)), "");
        }
    }

    private static boolean isFolder(Path path) {
        return CONTENTS.stream().anyMatch(name -> Files.isRegularFile(path.resolve(name)));
    }

    private static boolean isZip(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return CONTENTS.stream().anyMatch(name -> zip.getEntry(name) != null);
        } catch (IOException e) {
            // a file that is no zip is no repository
            return false;
        }
    }

    private String text(String key, Object... arguments) {
        return MESSAGES.text(context.locale(), key, arguments);
    }
}
