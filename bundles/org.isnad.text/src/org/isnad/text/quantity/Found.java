/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.List;

/**
 * What was read from some token on.
 *
 * @param spans in reading order; empty when the tokens up to {@code next} are nothing
 * @param next the token to go on with
 */
record Found<T>(List<T> spans, int next) {
}
