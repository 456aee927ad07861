/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Drives the running workbench as a user does: finds widgets by their test id, presses keys and mouse buttons through
 * the window system, waits for conditions, and leaves a picture when a test fails. Never sleeps.
 */
package org.isnad.ui.testkit;
