/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How a call is run: {@link org.isnad.cli.internal.CallRunner} finds the verb among the
 * {@link org.isnad.cli.internal.Verbs}, lets picocli fill it, runs it in its
 * {@link org.isnad.cli.internal.Call} and prints what it answers.
 */
package org.isnad.cli.internal;
