/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What plug-ins implement to look for something in a project, or to suggest annotations: the extension points
 * {@code org.isnad.project.checks} and {@code org.isnad.project.suggesters}.
 */
package org.isnad.project.spi;
