/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.isnad.project.spi.Check;
import org.isnad.project.spi.Suggester;

/** What the installed plug-ins contribute, known without loading their code. A service. */
public interface Contributions {

    /** How long a contribution may give no sign of life. */
    Duration PATIENCE = Duration.ofMinutes(1);

    /** The checks, by id. */
    List<Contribution<Check>> checks();

    /** The suggesters, by id. */
    List<Contribution<Suggester>> suggesters();

    /** What is wrong with declarations that were left out, a sentence each. */
    List<String> problems(Locale locale);
}
