/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.isnad.cli.CommandLine;
import org.isnad.text.message.MessageBundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The command line within the running platform. These system properties come from the start script, where it knows
 * better than the platform: {@code isnad.cwd}, the directory in which the user stands, when the process was started in
 * another one; {@code isnad.terminal.out} and {@code isnad.terminal.err}, whether standard output and error are
 * terminals.
 */
@Component
public final class CommandLineService implements CommandLine {

    private static final Duration UNNOTICED = Duration.ofSeconds(1);

    private final BundleContext bundles;

    @Activate
    public CommandLineService(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
        Verbs verbs = new RegisteredVerbs(RegistryFactory.getRegistry());
        return new CallRunner(verbs, this::find, surroundings()).run(words, in, out, err);
    }

    private Surroundings surroundings() {
        Version version = bundles.getBundle().getVersion();
        boolean console = System.console() != null;
        return new Surroundings(version.getMajor() + "." + version.getMinor() + "." + version.getMicro(),
                System.getenv(), System.getProperty("user.name", ""), MessageBundle.userLocale(), Clock.systemUTC(),
                new SecureRandom(), Optional.ofNullable(System.getProperty("isnad.cwd")).map(Path::of),
                flag("isnad.terminal.out", console), flag("isnad.terminal.err", console),
                UNNOTICED);
    }

    private <T> T find(Class<T> type) {
        ServiceReference<T> reference = bundles.getServiceReference(type);
        T service = reference == null ? null : bundles.getService(reference);
        if (service == null) {
            throw new IllegalStateException("no installed plug-in offers " + type.getName());
        }
        return service;
    }

    private static boolean flag(String property, boolean otherwise) {
        String value = System.getProperty(property);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }
}
