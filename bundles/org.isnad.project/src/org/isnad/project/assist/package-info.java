/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Runs the checks and suggesters that the program and plug-ins contribute: what the command line and the desktop call.
 * Also what annotating by hand needs of it: the same annotation again, and what goes along with one that is removed.
 * Nothing here knows where contributions come from but {@link org.isnad.project.assist.Contributions}.
 */
package org.isnad.project.assist;
