/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.guard.PlugInGuard;
import org.isnad.text.message.MessageBundle;
import org.isnad.text.message.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, installs, updates, removes and switches off plug-ins. */
@Command
public final class PluginsVerb implements Verb {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PluginsVerb.class);

    /** What can be done. */
    private enum Action { LIST, INSTALL, UPDATE, REMOVE, ENABLE, DISABLE }

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", descriptionKey = "word.action")
    private String word = "list";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", descriptionKey = "word.plugin")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--from", paramLabel = "PATH", descriptionKey = "option.from")
    private String from;

    private Action action;
    private Installation installation;
    private Switches switches;

    @Override
    public Answer run(VerbContext context) throws Exception {
        action = Stream.of(Action.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> VerbException.words("UNKNOWN_ACTION", text(context, "unknown-action", word), ""));
        if (action == Action.LIST && !ids.isEmpty()) {
            throw VerbException.words("BAD_VALUE", text(context, "too-many", ids.getFirst()), "");
        }
        installation = new Installation(context.service(IProvisioningAgent.class), context.locale(),
                new NullProgressMonitor(),
                new Trust(file -> context.warn(text(context, "unsigned", context.isolate(file))),
                        name -> context.warn(text(context, "stranger", context.isolate(name)))));
        switches = new Switches(context.service(PlugInGuard.class), installation);
        try {
            return answer(context, switch (action) {
                case LIST -> switches.all();
                case INSTALL -> install(context);
                case UPDATE -> installation.update(installed(context), repository(context));
                case REMOVE -> remove(context);
                case ENABLE -> switches.enable(known(context));
                case DISABLE -> switches.disable(known(context));
            });
        } catch (ProvisionException e) {
            throw VerbException.failed("NOT_" + action, text(context, "failed." + action, reasons(e)), "", e);
        }
    }

    private List<Plugin> install(VerbContext context) throws VerbException, ProvisionException {
        URI repository = repository(context);
        List<IInstallableUnit> offered = installation.offered(repository);
        List<String> names = offered.stream().map(Plugin::id).toList();
        for (String id : ids) {
            if (!names.contains(id)) {
                throw unknown(context, id, names);
            }
        }
        List<IInstallableUnit> chosen = offered.stream().filter(unit -> !Plugin.isBuiltIn(unit))
                .filter(unit -> ids.isEmpty() || ids.contains(Plugin.id(unit))).toList();
        if (chosen.isEmpty()) {
            throw VerbException.words("NO_PLUGIN", text(context, "nothing-offered", from), "");
        }
        return installation.install(chosen, repository);
    }

    private List<Plugin> remove(VerbContext context) throws VerbException, ProvisionException, IOException {
        List<String> loose = switches.loose().stream().map(Plugin::id).filter(ids::contains).toList();
        if (loose.isEmpty()) {
            return installation.remove(named(context));
        }
        List<Plugin> removed = new ArrayList<>(switches.forget(loose));
        if (removed.size() < loose.size()) {
            throw VerbException.failed("NOT_REMOVE", text(context, "not-yours", String.join(", ", loose)), "", null);
        }
        ids.removeAll(loose);
        if (!ids.isEmpty()) {
            removed.addAll(installation.remove(named(context)));
        }
        return removed;
    }

    /** The plug-ins that the user named, which are not the program's own. */
    private List<Plugin> known(VerbContext context) throws VerbException, ProvisionException {
        if (ids.isEmpty()) {
            throw VerbException.words("NO_PLUGIN", text(context, "name-one." + action), "");
        }
        List<Plugin> all = switches.all();
        for (String id : ids) {
            Plugin plugin = all.stream().filter(each -> each.id().equals(id)).findFirst()
                    .or(() -> switches.ofBundle(id, all)).orElse(null);
            if (plugin == null) {
                throw unknown(context, id, all.stream().filter(each -> !each.builtIn()).map(Plugin::id).toList());
            }
            if (plugin.builtIn()) {
                throw VerbException.words("BUILT_IN", text(context, "built-in", id), "");
            }
        }
        return all.stream().filter(plugin -> ids.stream()
                .anyMatch(id -> plugin.id().equals(id) || plugin.bundles().contains(id))).toList();
    }

    /** The installed plug-ins that the user named, or all that are not the program's own. */
    private List<IInstallableUnit> installed(VerbContext context) throws VerbException, ProvisionException {
        return ids.isEmpty() ? installation.installed(others()) : named(context);
    }

    private List<String> others() throws ProvisionException {
        return installation.plugins().stream().filter(plugin -> !plugin.builtIn()).map(Plugin::id).toList();
    }

    private List<IInstallableUnit> named(VerbContext context) throws VerbException, ProvisionException {
        if (ids.isEmpty()) {
            throw VerbException.words("NO_PLUGIN", text(context, "name-one"), "");
        }
        List<String> others = others();
        for (String id : ids) {
            if (installation.plugins().stream().anyMatch(plugin -> plugin.builtIn() && plugin.id().equals(id))) {
                throw VerbException.words("BUILT_IN", text(context, "built-in", id), "");
            }
            if (!others.contains(id)) {
                throw unknown(context, id, others);
            }
        }
        return installation.installed(ids);
    }

    private static VerbException unknown(VerbContext context, String id, List<String> names) {
        return VerbException.words("UNKNOWN_PLUGIN", text(context, "unknown", id),
                Nearest.to(id, names).map(name -> text(context, "nearest", name, String.join(", ", names))).orElse(""));
    }

    /** A folder, a zip of one, or a site, with a p2 repository. */
    private URI repository(VerbContext context) throws VerbException {
        if (from == null) {
            throw VerbException.words("NO_SOURCE", text(context, "no-source"), "");
        }
        if (from.matches("(?i)https?:.*")) {
            return address(context);
        }
        Path path = context.path(from).toAbsolutePath();
        if (Files.isDirectory(path)) {
            return path.toUri();
        }
        if (!Files.isRegularFile(path)) {
            throw VerbException.words("NOT_FOUND", text(context, "not-found", from), "");
        }
        if (path.toUri().toString().contains("!/")) {
            throw VerbException.words("BAD_VALUE", text(context, "bad-path", from), "");
        }
        return URI.create("jar:" + path.toUri() + "!/");
    }

    private URI address(VerbContext context) throws VerbException {
        try {
            URI address = new URI(from);
            if (!"https".equalsIgnoreCase(address.getScheme())) {
                context.warn(text(context, "open-way", context.isolate(from)));
            }
            return address;
        } catch (URISyntaxException e) {
            throw VerbException.words("BAD_VALUE", text(context, "bad-address", from), "");
        }
    }

    private Answer answer(VerbContext context, List<Plugin> plugins) {
        Table table = new Table(context);
        List<JsonObject> json = new ArrayList<>();
        for (Plugin plugin : plugins) {
            Optional<String> off = switches.reason(plugin, context.locale());
            JsonObject object = new JsonObject().put("id", plugin.id()).put("version", plugin.version())
                    .put("name", plugin.name()).put("provider", plugin.provider()).put("builtIn", plugin.builtIn())
                    .put("state", off.isPresent() ? "disabled" : "enabled");
            off.ifPresent(reason -> object.put("reason", reason));
            json.add(object);
            table.row(plugin.id(), plugin.version(), plugin.name(), plugin.provider(),
                    off.map(reason -> text(context, "off", reason)).orElse(""));
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (action != Action.LIST) {
            lines.add(text(context, "done." + action, plugins.size()));
        }
        return Answer.done(new JsonObject().put("plugins", json), lines);
    }

    /** What the platform says, each sentence once. */
    private static String reasons(ProvisionException e) {
        Set<String> said = new HashSet<>();
        List<String> reasons = new ArrayList<>();
        flatten(e.getStatus()).map(IStatus::getMessage).filter(message -> message != null && said.add(message))
                .forEach(reasons::add);
        return String.join(" ", reasons).replaceAll("\\s+", " ");
    }

    private static Stream<IStatus> flatten(IStatus status) {
        return status instanceof MultiStatus ? Stream.concat(Stream.of(status),
                Stream.of(status.getChildren()).flatMap(PluginsVerb::flatten)) : Stream.of(status);
    }

    private static String text(VerbContext context, String key, Object... arguments) {
        return MESSAGES.text(context.locale(), key, arguments);
    }
}
