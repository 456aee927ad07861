/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The project folder: {@link org.isnad.project.internal.Storage} is the only place that writes, above it stand atomic
 * writing, sealed XML files, the documents, the annotation files and the lock.
 */
package org.isnad.project.internal;
