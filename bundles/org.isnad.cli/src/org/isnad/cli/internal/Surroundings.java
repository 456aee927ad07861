/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a call finds around it.
 *
 * @param version     of the program
 * @param directory   where the user stands, when that is not where the process was started
 * @param outTerminal whether a person reads the answer on a terminal
 * @param errTerminal whether a person reads messages on a terminal
 * @param unnoticed   how long a work may take before that person wants to see that it goes on
 */
public record Surroundings(String version, Map<String, String> environment, String userName, Locale locale,
        Clock clock, RandomGenerator random, Optional<Path> directory, boolean outTerminal, boolean errTerminal,
        Duration unnoticed) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
