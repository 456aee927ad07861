/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Reads files that the built product wrote with software that no one here wrote: UIMA's, DKPro's, GATE's and Jena's own
 * readers. All texts and spans must be those that the product was given.
 */
package org.isnad.oracles;
