/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Finds words and annotations in a project's documents, whatever their spelling. The index behind it is derived data
 * in the project's ignored folder: it may be deleted at any time. No type of the search engine leaves this bundle.
 */
package org.isnad.search;
