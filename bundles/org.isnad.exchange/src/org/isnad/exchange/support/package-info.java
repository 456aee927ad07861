/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What readers of formats share: XML, JSON, archives and text that are read within limits, and that say where something
 * is wrong. Readers take these instead of opening a parser themselves.
 */
package org.isnad.exchange.support;
