/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Calls the built product as people and scripts do: through its start script, in a process of its own. Nothing here
 * sees a class of Isnad.
 */
package org.isnad.product.tests;
