/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What tests of Isnad and of its plug-ins start from: texts with marked spans, projects in a temporary folder, a clock
 * and ids that are the same in every run, randomness with a seed, golden files, the news files when they are at hand.
 */
package org.isnad.testkit;
