/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.operations.Update;
import org.eclipse.equinox.p2.operations.UpdateOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.isnad.text.message.MessageBundle;

/** The program as it is installed, and what can be done to it. Changes count from the next start. */
final class Installation {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Installation.class);

    private static final Comparator<Plugin> ORDER =
            Comparator.comparing((Plugin plugin) -> !plugin.builtIn()).thenComparing(Plugin::id);

    private final IProvisioningAgent agent;
    private final ProvisioningSession session;
    private final Locale locale;
    private final IProgressMonitor monitor;

    /** @param trust tells the user what nobody answers for */
    Installation(IProvisioningAgent agent, Locale locale, IProgressMonitor monitor, Trust trust) {
        this.agent = agent;
        this.session = new ProvisioningSession(agent);
        this.locale = locale;
        this.monitor = monitor;
        agent.registerService(UIServices.SERVICE_NAME, trust);
    }

    /** What is installed, the program's own parts first, each by name. */
    List<Plugin> plugins() throws ProvisionException {
        return units().stream().map(unit -> Plugin.of(unit, locale)).sorted(ORDER).toList();
    }

    /** As {@link #plugins()}, each with those of the given bundles that it brought. */
    List<Plugin> plugins(Collection<String> bundles) throws ProvisionException {
        Set<IInstallableUnit> everything = profile().query(QueryUtil.createIUAnyQuery(), monitor).toUnmodifiableSet();
        List<Plugin> plugins = new ArrayList<>();
        for (IInstallableUnit unit : units()) {
            Set<IInstallableUnit> parts = new HashSet<>();
            if (!Plugin.isBuiltIn(unit)) {
                collect(unit, everything, parts);
            }
            plugins.add(Plugin.of(unit, locale).with(
                    parts.stream().map(IInstallableUnit::getId).filter(bundles::contains).distinct().sorted().toList()));
        }
        plugins.sort(ORDER);
        return plugins;
    }

    private static void collect(IInstallableUnit unit, Set<IInstallableUnit> everything, Set<IInstallableUnit> parts) {
        if (Plugin.isBuiltIn(unit) || !parts.add(unit)) {
            return;
        }
        for (IRequirement requirement : unit.getRequirements()) {
            everything.stream().filter(requirement::isMatch).forEach(part -> collect(part, everything, parts));
        }
    }

    private Set<IInstallableUnit> units() throws ProvisionException {
        return profile().query(new UserVisibleRootQuery(), monitor).toUnmodifiableSet();
    }

    private IProfile profile() throws ProvisionException {
        IProfile profile = agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
        if (profile == null) {
            throw new ProvisionException(MESSAGES.text(locale, "no-profile"));
        }
        return profile;
    }

    /** What a repository offers; only the latest version of each. */
    List<IInstallableUnit> offered(URI repository) throws ProvisionException {
        Set<IInstallableUnit> groups = agent.getService(IMetadataRepositoryManager.class)
                .loadRepository(repository, monitor)
                .query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), monitor).toUnmodifiableSet();
        agent.getService(IArtifactRepositoryManager.class).loadRepository(repository, monitor);
        List<IInstallableUnit> offered = new ArrayList<>(groups);
        offered.removeIf(QueryUtil::isCategory);
        offered.sort(Comparator.comparing(Plugin::id));
        return offered;
    }

    /** The installed units that the user named by the plug-ins' ids. */
    List<IInstallableUnit> installed(Collection<String> ids) throws ProvisionException {
        return units().stream().filter(unit -> ids.contains(Plugin.id(unit))).toList();
    }

    /**
     * @param from the only place that anything is taken from
     * @throws ProvisionException if it does not fit what is installed, or cannot be fetched or written
     */
    List<Plugin> install(List<IInstallableUnit> units, URI from) throws ProvisionException {
        InstallOperation operation = new InstallOperation(session, units);
        operation.setProvisioningContext(only(from));
        perform(operation);
        return plugins(units);
    }

    /** As {@link #install}. @return what was put in the place of what was there */
    List<Plugin> update(List<IInstallableUnit> units, URI from) throws ProvisionException {
        UpdateOperation operation = new UpdateOperation(session, units);
        operation.setProvisioningContext(only(from));
        if (operation.resolveModal(monitor).getCode() == UpdateOperation.STATUS_NOTHING_TO_UPDATE) {
            return List.of();
        }
        List<IInstallableUnit> news = new ArrayList<>();
        for (Update update : operation.getSelectedUpdates()) {
            news.add(update.replacement);
        }
        perform(operation);
        return plugins(news);
    }

    /** As {@link #install}, without a repository. */
    List<Plugin> remove(List<IInstallableUnit> units) throws ProvisionException {
        UninstallOperation operation = new UninstallOperation(session, units);
        ProvisioningContext nowhere = new ProvisioningContext(agent);
        nowhere.setMetadataRepositories(new URI[0]);
        nowhere.setArtifactRepositories(new URI[0]);
        operation.setProvisioningContext(nowhere);
        perform(operation);
        return plugins(units);
    }

    private ProvisioningContext only(URI repository) {
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(repository);
        context.setArtifactRepositories(repository);
        return context;
    }

    private void perform(ProfileChangeOperation operation) throws ProvisionException {
        IStatus fits = operation.resolveModal(monitor);
        if (fits.matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new ProvisionException(operation.getResolutionDetails().strip());
        }
        ProvisioningJob job = operation.getProvisioningJob(monitor);
        IStatus done = job.runModal(monitor);
        if (done.matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new ProvisionException(done);
        }
    }

    private List<Plugin> plugins(List<IInstallableUnit> units) {
        return units.stream().map(unit -> Plugin.of(unit, locale)).toList();
    }
}
