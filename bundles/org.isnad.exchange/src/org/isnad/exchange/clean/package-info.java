/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What pages and scrapers leave in the text of a report, and where one report ends and the next begins. Pure logic over
 * text, for the formats that bring text from the web.
 */
package org.isnad.exchange.clean;
