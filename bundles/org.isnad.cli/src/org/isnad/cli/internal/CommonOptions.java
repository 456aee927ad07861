/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import picocli.CommandLine.Option;

/** The options that every verb has. */
final class CommonOptions {

    static final String JSON = "--json";
    static final String QUIET = "--quiet";

    private static final String DEFAULT_WAIT = "10";

    @Option(names = JSON, descriptionKey = "option.json")
    boolean json;

    @Option(names = QUIET, descriptionKey = "option.quiet")
    boolean quiet;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = DEFAULT_WAIT, descriptionKey = "option.wait")
    int wait;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
    boolean help;
}
