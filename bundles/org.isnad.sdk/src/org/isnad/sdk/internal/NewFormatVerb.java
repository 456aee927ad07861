/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sdk.internal;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.exchange.Formats;
import org.isnad.text.message.MessageBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the sources of a plug-in with a format: they build alone, pass their tests, and can be installed as they are. */
@Command
public final class NewFormatVerb implements Verb {

    private static final MessageBundle MESSAGES = MessageBundle.beside(NewFormatVerb.class);

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "word.dir")
    private String folder;

    @Option(names = "--id", required = true, paramLabel = "ID", descriptionKey = "option.id")
    private String id;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name")
    private String name;

    @Option(names = "--repository", paramLabel = "PATH", descriptionKey = "option.repository")
    private String repository;

    @Override
    public Answer run(VerbContext context) throws Exception {
        PluginId plugin = plugin(context);
        String shown = name == null ? plugin.classes() : name.strip();
        if (shown.isEmpty() || shown.codePoints().anyMatch(Character::isISOControl)) {
            throw VerbException.words("BAD_VALUE", text(context, "bad-name"), "");
        }
        Path target = context.path(folder).toAbsolutePath().normalize();
        if (!isFree(target)) {
            throw VerbException.words("NOT_EMPTY", text(context, "not-empty", context.isolate(folder)), "");
        }
        Bundle own = FrameworkUtil.getBundle(NewFormatVerb.class);
        URI site = new Repository(context, program(own)).find(repository);
        List<String> files;
        try {
            files = new Template(own, names(plugin, shown, site, own.getVersion())).write(target);
        } catch (IOException e) {
            throw VerbException.failed("NOT_WRITTEN", text(context, "not-written", context.isolate(folder), e.toString()),
                    "", e);
        }
        return Answer.done(new JsonObject().put("folder", folder).put("id", id).put("format", plugin.format())
                .put("repository", site.toString()).put("files", files),
                List.of(text(context, "done", context.isolate(folder), id, plugin.format())));
    }

    private PluginId plugin(VerbContext context) throws VerbException {
        if (!PluginId.isPossible(id)) {
            throw VerbException.words("BAD_ID", text(context, "bad-id", context.isolate(id)), text(context, "good-id"));
        }
        PluginId plugin = new PluginId(id);
        boolean installed = Stream.of(FrameworkUtil.getBundle(NewFormatVerb.class).getBundleContext().getBundles())
                .anyMatch(bundle -> id.equals(bundle.getSymbolicName()));
        if (installed) {
            throw VerbException.words("ID_TAKEN", text(context, "plugin-taken", id), text(context, "other-id"));
        }
        if (context.service(Formats.class).format(plugin.format()).isPresent()) {
            throw VerbException.words("ID_TAKEN", text(context, "format-taken", plugin.format()),
                    text(context, "other-id"));
        }
        return plugin;
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static Optional<Path> program(Bundle own) {
        String area = own.getBundleContext().getProperty("osgi.install.area");
        return area == null || !area.startsWith("file:") ? Optional.empty()
                : Optional.of(new File(area.substring("file:".length())).toPath().normalize());
    }

    private static Map<String, String> names(PluginId plugin, String name, URI repository, Version version) {
        return Map.of("dot", ".", "id", plugin.id(), "path", plugin.path(), "format", plugin.format(),
                "Format", plugin.classes(), "name", name, "escapedName", escaped(name),
                "repository", repository.toString().replace("&", "&amp;"), "versions", versions(version));
    }

    /** From this version to the next that may change what plug-ins call. */
    private static String versions(Version version) {
        String next = version.getMajor() == 0 ? "0." + (version.getMinor() + 1) + ".0"
                : version.getMajor() + 1 + ".0.0";
        return "[" + version.getMajor() + "." + version.getMinor() + ".0," + next + ")";
    }

    /** As a value of a properties file that any program reads alike, whatever encoding it takes. */
    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : name.toCharArray()) {
            escaped.append(unit == '\\' || unit > '~' ? String.format(Locale.ROOT, "\\u%04x", (int) unit)
                    : Character.toString(unit));
        }
        return escaped.toString();
    }

    private static String text(VerbContext context, String key, Object... arguments) {
        return MESSAGES.text(context.locale(), key, arguments);
    }
}
