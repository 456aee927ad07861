/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What the desktop's views and editors share: the session of a window with its project, the dialogs for errors and
 * help, fonts, icons and the small widgets that every part needs.
 */
package org.isnad.ui;
